import { describe, expect, it } from 'vitest';
import { readAiken, writeAiken } from '../../src/exchange/aiken/aiken.ts';
import { writeAnki } from '../../src/exchange/anki/anki.ts';
import { noteQuestion } from '../../src/exchange/anki-notes/note-question.ts';
import { writeCsv } from '../../src/exchange/csv/csv.ts';
import type { ReadFormat } from '../../src/exchange/exchange.ts';
import { exchangeOf } from '../../src/exchange/exchange-of.ts';
import { readGift, writeGift } from '../../src/exchange/gift/gift.ts';
import { readList } from '../../src/exchange/list/list-read.ts';
import { readMarkdown } from '../../src/exchange/markdown/markdown-read.ts';
import { readMoodleXml, writeMoodleXml } from '../../src/exchange/moodle-xml/moodle-xml.ts';
import { readQti } from '../../src/exchange/qti/qti-read.ts';
import { writeSheet } from '../../src/exchange/sheet/sheet.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { RICH_FORMATS } from './rich-formats.ts';
import { authoredFrom, throughFormat, twice } from './round-trip.ts';
import { reported } from './told.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const FILE = `---
objective: 3.1.1
level: 2
status: draft
sources: []
---
A batch of $n$ documents, each \\$5, costs $\\frac{a n^2}{b}$; prices are in US$, and \\$x\\$ is none.

$$
\\sum_{i=1}^{n} x_i \\le [0, 1)
$$

It :signal[must end in $t < 5$ s]{#freshness} and :decoy[has $k$ copies]{#proprietary-data}.

Which $k$ fits?

- [x] Take $k_1$.
  > As $k_1 < k$ fits the limit that is given.
- [ ] Take $k_2$, for \\$3.
  > It costs more than the limit of $t$ allows.
- [ ] Take none.
  > Nothing would be found in the texts then.

## Explanation
$$
k = {2}
$$
`;

const own = exchangeOf(authoredFrom(FILE));

describe.each(RICH_FORMATS)('a question with formulas through %s', (_, read, write) => {
  it('comes back the same, and so does what came back', () => {
    const [first, again] = twice(own, read, write);
    expect(again).toBe(first);
    const { questions } = throughFormat([own], read, write);
    expect(
      questions.map(({ leadIn, scenario, explanation, answer, spans }) => ({ leadIn, scenario, explanation, answer, spans })),
    ).toEqual([
      { leadIn: own.leadIn, scenario: own.scenario, explanation: own.explanation, answer: own.answer, spans: own.spans },
    ]);
  });
});

const content = (write: typeof writeGift): string => String(write([own], 'A bank').files[0]?.content);

describe('formulas on their way out', () => {
  it('are TeX between brackets for Moodle, GIFT and Anki, and MathML with its TeX on paper', () => {
    expect(content(writeMoodleXml)).toContain('\\(\\frac{a n^2}{b}\\)');
    expect(content(writeMoodleXml)).toContain('<p>\\[\\sum_{i=1}^{n} x_i \\le [0, 1)\\]</p>');
    expect(content(writeGift)).toContain('\\\\(k_1\\\\)');
    expect(content(writeAnki)).toContain('<span class=""tex2jax_process"">\\(k_1\\)</span>');
    expect(content(writeSheet)).toContain('<annotation encoding="application/x-tex">k_1</annotation>');
  });

  it('are a line of text where a format holds nothing else', () => {
    expect(content(writeAiken)).toContain('Which k fits?');
    expect(content(writeAiken)).toContain('costs an^2/b; prices');
    expect(content(writeCsv)).toContain('Take k_1.');
    const files = writeAiken([own], 'A bank').files.map(({ content: one }) => String(one));
    expect(readAiken(bytes(files[0] ?? ''), 'bank').questions).toHaveLength(1);
  });
});

const bodies = (read: ReadFormat, text: string, name = 'x'): string => reported(read(bytes(text), name));

const moodle = (text: string): string =>
  `<quiz><question type="multichoice"><name><text>N</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext><single>true</single><answer fraction="100" format="html"><text>\\(2x\\)</text></answer><answer fraction="0" format="html"><text>pay $x or $y</text></answer></question></quiz>`;

const canvas = (html: string): string =>
  `<questestinterop><item ident="a" title="N"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</mattext></material><response_lid ident="response1" rcardinality="Single"><render_choice><response_label ident="1"><material><mattext>one</mattext></material></response_label><response_label ident="2"><material><mattext>two</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes><respcondition continue="No"><conditionvar><varequal respident="response1">1</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item></questestinterop>`;

describe('formulas on their way in', () => {
  it('come from Moodle XML, and money stays money', () => {
    const text = bodies(readMoodleXml, moodle('<p>Is \\(x^2\\) or $$y$$ US$ 5, $5 or $x and $y, \\(3\\)4?</p><p>\\[z\\]</p>'));
    expect(text).toContain(`Is $x^2$ or $y$ US$ 5, $5 or \\$x and \\$y, $\{3}$<!-- -->4?`);
    expect(text).toContain('\n$$\nz\n$$\n');
    expect(text).toContain(`- [x] $\{2}x$\n- [ ] pay \\$x or \\$y`);
    expect(text).not.toContain('Came in without');
  });

  it('come from GIFT', () => {
    const text = bodies(readGift, '::N:: [html]Is \\\\(x^2\\\\) or \\\\(\\\\frac\\{1\\}\\{2\\}\\\\)? {=\\\\(y\\\\) ~two}\n');
    expect(text).toContain('Is $x^2$ or $\\frac{1}{2}$?');
    expect(text).toContain('- [x] $y$');
  });

  it('come from pictures of Canvas and from MathML with TeX; MathML without is told and comes in one line', () => {
    expect(
      bodies(
        readQti,
        canvas(
          '<p>Is <img class="equation_image" data-equation-content="x_1" alt="LaTeX: x_1" src="/equation_images/x"> it?</p>',
        ),
        'x.xml',
      ),
    ).toContain('Is $x_1$ it?');
    const mathml = (annotation: string) => canvas(`<p>Is <math><semantics><mi>x</mi>${annotation}</semantics></math> it?</p>`);
    expect(bodies(readQti, mathml('<annotation encoding="application/x-tex">\\hat x</annotation>'), 'x.xml')).toContain(
      'Is $\\hat x$ it?',
    );
    const without = bodies(readQti, mathml(''), 'x.xml');
    expect(without).toContain('Is x it?');
    expect(without).toContain('formula (written in one line)');
  });

  it('come from text2qti and Markdown between dollars; two prices are none', () => {
    expect(bodies(readList, 'Quiz title: Q\n\n1. Is $x^2$ it, for $5 or $USD or US$?\n*a) $y_1$\nb) two\n')).toContain(
      'Is $x^2$ it, for $5 or \\$USD or US$?',
    );
    const text = bodies(readMarkdown, '## Is $a_1 + b_1$ it?\n\n$$\n\\frac{a}{b}\n$$\n\n- [x] $y$\n- [ ] \\$z\\$\n', 'x.md');
    expect(text).toContain('$a_1 + b_1$');
    expect(text).toContain('$$\n\\frac{a}{b}\n$$');
    expect(text).toContain('- [ ] \\$z$');
  });

  it('come from Anki in all its ways', () => {
    const front = 'Is \\(a\\), [$]b[/$], [$$]c[/$$] or [latex]$d$[/latex], [latex]\\frac{1}{2}[/latex] it?<br>A. one<br>B. two';
    const read = noteQuestion({ type: 'Basic', names: ['Front', 'Back'], fields: [front, 'A'], tags: [], line: 1 });
    if (read === undefined || 'refused' in read) throw new Error(JSON.stringify(read));
    expect(questionMarkdown(read.question)).toContain('Is $a$, $b$, $c$ or $d$, $\\frac{1}{2}$ it?');
  });

  it('that cannot be typeset stay as they were written, as dollars that are no formula, and are told', () => {
    const text = bodies(readMoodleXml, moodle('<p>Is \\(\\frac{x\\), \\(\\def\\a{b}\\a\\) or \\(\\color{red}x\\) it?</p>'));
    expect(text).toContain('Came in without: a formula that cannot be typeset (kept as its source).');
    expect(text).toContain('\\\\(\\frac{x\\\\)');
  });
});
