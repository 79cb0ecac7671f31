import type { Imported } from '../../src/exchange/exchange.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';

/** What an import gave, as a text to read and compare: a line for each note, then the file of each question without its front matter. */
export function reported({ questions, notes }: Imported): string {
  const lines = notes.map(({ what, line, question = '', reason }) => `${what} | ${line} | ${question} | ${reason}`);
  const files = questions.map((question) => questionMarkdown(question).replace(/^---\n[\s\S]*?\n---\n/, '=====\n'));
  return `${[...lines, ...files].join('\n').trimEnd()}\n`;
}
