/** Ink on paper, dark where the system is, and what must not break over pages kept together in print. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c1b19;--soft:#55524c;--line:#cbc6bd;--paper:#fffdf9;--mark:#0b5d7a;--odd:#9c2b1a}
@media (prefers-color-scheme:dark){:root{--ink:#eeeae3;--soft:#b9b3a9;--line:#4a4640;--paper:#191816;--mark:#7cc7e2;--odd:#ff9a85}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-inline-size:62rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem}h2{margin-block:2.5rem .5rem;border-block-start:1px solid var(--line);padding-block-start:1rem}h3{margin-block:1.75rem .25rem}
.wide{overflow-x:auto;margin-block:1rem}.wide:focus-visible,summary:focus-visible,a:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
table{border-collapse:collapse;font-size:.9rem;inline-size:100%}caption{text-align:start;font-weight:600;padding-block:.25rem}
th,td{text-align:start;vertical-align:top;padding:.25rem .6rem .25rem 0;border-block-end:1px solid var(--line)}tbody th{font-weight:400;overflow-wrap:anywhere;min-inline-size:9rem}
td:last-child:not(.n){min-inline-size:15rem}
.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
figure{margin:1rem 0}svg{display:block;max-inline-size:100%;block-size:auto;font:12px system-ui,sans-serif}svg text{fill:var(--soft)}figcaption,.soft{color:var(--soft);font-size:.9rem}
.grid{stroke:var(--line);stroke-width:.5}.guide{stroke:var(--soft);stroke-dasharray:5 4}.range{stroke:var(--mark);stroke-opacity:.6}.dot{fill:var(--mark);fill-opacity:.75}.odd{stroke:var(--odd);stroke-width:2.5;fill:none}
summary{cursor:pointer;padding-block:.4rem}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--line:#999;--paper:#fff;--mark:#000;--odd:#000}body{max-inline-size:none;padding:0;font-size:10pt}figure,tr{break-inside:avoid}h2{break-before:page}h2:first-of-type{break-before:auto}.wide{overflow:visible}}
`;
