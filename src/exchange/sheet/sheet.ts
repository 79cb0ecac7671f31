import { createHash } from 'node:crypto';
import type { WriteFormat } from '../exchange.ts';
import { fileNameOf } from '../file-name-of.ts';
import { inlinesToHtml } from '../text/html-of-blocks.ts';
import { pictureReasons } from '../text/picture-reasons.ts';
import { questionName } from '../xml/xml-question-name.ts';
import { sheetKey } from './sheet-key.ts';
import { sheetQuestion } from './sheet-question.ts';
import { SHEET_STYLE } from './sheet-style.ts';

/** Nothing but this file's own style may do anything, whatever stands in the questions. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(SHEET_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const LINE = '<span class="line"></span>';

/** Writes one HTML file to print: the questions with boxes to tick, then, from a new page on, the key. */
export const writeSheet: WriteFormat = (questions, title) => {
  const heading = inlinesToHtml([{ t: 'text', v: title }]);
  const content = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${heading}</title>
<style>${SHEET_STYLE}</style>
</head>
<body>
<h1>${heading}</h1>
<p class="lines"><span class="name">Name ${LINE}</span><span>Date ${LINE}</span><span>Right ${LINE} of ${questions.length}</span></p>
<section aria-label="Questions">
${questions.map((question, at) => sheetQuestion(question, at + 1)).join('\n')}
</section>
<section class="key" aria-label="Key">
<h2>Key</h2>
${questions.map((question, at) => sheetKey(question, at + 1)).join('\n')}
</section>
</body>
</html>
`;
  return {
    files: [{ name: `${fileNameOf(title)}.html`, content }],
    notes: questions.flatMap((question) =>
      pictureReasons(question).map((reason) => ({ line: 0, question: questionName(question), what: 'changed', reason })),
    ),
  };
};
