/** The style of a printed sheet: dark on white, no color needed, nothing from elsewhere. */
export const SHEET_STYLE = `
@page { margin: 18mm 16mm 20mm; @bottom-center { content: counter(page); font: 9pt Georgia, serif; } }
* { box-sizing: border-box; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1.25rem; color: #111; background: #fff;
  font: 1rem/1.45 Charter, 'Bitstream Charter', 'Iowan Old Style', Cambria, Georgia, serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 1.25rem; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 0; font-size: 1.3rem; }
h3 { margin: 0; font-size: 1rem; text-align: right; font-variant-numeric: lining-nums tabular-nums; }
p { margin: 0 0 .6rem; }
a { color: inherit; }
.lines { display: flex; gap: 2rem; margin: 0 0 2rem; }
.lines > span { flex: 1; display: flex; gap: .5rem; align-items: baseline; white-space: nowrap; }
.lines > .name { flex: 2; }
.line { flex: 1; min-width: 2.5rem; border-bottom: 1px solid #444; }
article { display: grid; grid-template-columns: 1.9rem minmax(0, 1fr); column-gap: .7rem; margin: 0 0 1.8rem; break-inside: avoid; }
.lead-in { font-weight: bold; }
.todo { font-style: italic; }
.options, .answers, .why { list-style: none; margin: 0; padding: 0; }
.options > li, .why > li { display: grid; grid-template-columns: auto 1.3rem minmax(0, 1fr); gap: .5rem; margin: 0 0 .35rem; align-items: baseline; }
.why > li { grid-template-columns: 2.6rem minmax(0, 1fr); }
.options b { text-align: center; }
.box { display: inline-block; width: .85em; height: .85em; border: 1.2px solid #222; transform: translateY(.1em); }
.wide { width: 2rem; height: 1.35em; transform: translateY(.3em); }
.pairs { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2rem; }
.options.plain > li { grid-template-columns: 1.3rem minmax(0, 1fr); }
ol.answers { display: flex; flex-wrap: wrap; gap: .6rem 1.4rem; margin-top: .8rem; }
.answers > li { display: flex; gap: .4rem; align-items: baseline; }
.answers .line { width: 3rem; }
.key { break-before: page; margin-top: 4rem; }
.key > h2 { margin-bottom: 1.2rem; padding-bottom: .3rem; border-bottom: 2px solid #111; }
.key article { font-size: .9rem; break-inside: auto; margin-bottom: 1.2rem; }
.key h3 { font-size: inherit; }
.key h3, .answer { break-after: avoid; }
.key .body > p { margin-bottom: .35rem; }
.answer { margin-bottom: .4rem; }
.answer small { font-weight: normal; color: #555; float: right; margin-left: 1rem; }
.why > li { break-inside: avoid; }
.why p:last-child, .why p { margin-bottom: 0; }
.right { font-weight: bold; text-decoration: underline; }
.sources { margin: .3rem 0 0; break-inside: avoid; font-size: .85em; color: #333; }
.sources ul { margin: 0; padding-left: 1.1rem; }
.sources p { margin: 0; }
pre { margin: 0 0 .6rem; padding: .5rem .7rem; border: 1px solid #999; white-space: pre-wrap; font-size: .85em; }
table { border-collapse: collapse; margin: 0 0 .6rem; }
th, td { border: 1px solid #999; padding: .2rem .5rem; text-align: left; vertical-align: top; }
blockquote { margin: 0 0 .6rem; padding-left: .8rem; border-left: 2px solid #999; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  .sources a { text-decoration: none; }
  .sources a::after { content: ' ' attr(href); }
  .key { margin-top: 0; }
}
`;
