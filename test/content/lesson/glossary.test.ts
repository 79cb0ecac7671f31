import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSeeAlso, parseGlossary } from '../../../src/content/parse/glossary.ts';
import { tell } from './lesson-text.ts';

const path = 'content/aif-c01/glossary.yaml';
const read = (text: string) => parseGlossary({ path, text });
const reported = (text: string) => read(text).problems.map((one) => tell(one, text));

describe('a glossary', () => {
  it('gives terms with their definitions as inline Markdown and as text', () => {
    const { value, problems } = read(
      'chunking:\n  term: Chunking\n  definition: Cutting into a *chunk* each.\n  see-also: [embedding]\n',
    );
    expect(problems).toEqual([]);
    expect(value?.entries).toMatchObject([
      { id: 'chunking', term: 'Chunking', definitionText: 'Cutting into a chunk each.', seeAlso: [{ value: 'embedding' }] },
    ]);
  });

  it('of ours is read without a problem, and every see-also leads somewhere', () => {
    const { value, problems } = read(readFileSync(path, 'utf8'));
    expect(problems).toEqual([]);
    expect(value && checkSeeAlso(value, new Set(value.entries.map((entry) => entry.id)))).toEqual([]);
  });

  it('may be empty', () => {
    expect(read('# nothing yet\n').value?.entries).toEqual([]);
  });
});

describe('a problem of a glossary has its place', () => {
  const entry = (definition: string) => `a:\n  term: A\n  definition: ${definition}\n`;

  it('when there is HTML or an unsafe address in a definition, plain or in quotes', () => {
    expect(reported(entry('Some <b>x</b> text.'))[0]).toBe('html 3:20 "<b>"');
    expect(reported(entry('"See [it](javascript:x) now."'))).toEqual(['unsafe-url 3:25 "javascript:x"']);
  });

  it('as the whole value when that is written over several lines', () => {
    expect(reported('a:\n  term: A\n  definition: >\n    One\n    <b> two.\n')).toEqual([
      'html 3:15 ">\\n    One\\n    <b> two.\\n"',
    ]);
  });

  it('when a definition is more than one paragraph', () => {
    expect(reported(entry('"- a list"'))).toEqual(['definition-inline 3:16 "- a list"']);
  });

  it('when keys are unknown, doubled or missing', () => {
    expect(reported('a:\n  term: A\n  definiton: x\n').map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'unknown-key 3:3',
    ]);
    expect(reported('a: {term: A, definition: x}\na: {term: B, definition: y}\n')).toEqual(['duplicate-key 2:1 "a"']);
    expect(reported('A b: {term: A, definition: x}\n')).toEqual(['wrong-value 1:1 "A b"']);
    expect(reported('a: text\n')).toEqual(['wrong-value 1:4 "text"']);
  });

  it('when a see-also leads nowhere, with the nearest term', () => {
    const { value } = read('rag: {term: A, definition: x, see-also: [embeding]}\nembedding: {term: E, definition: x}\n');
    expect(value && checkSeeAlso(value, new Set(['rag', 'embedding']))).toMatchObject([
      { ruleId: 'unknown-term', place: { start: { line: 1, column: 42 } }, hint: 'did you mean `embedding`?' },
    ]);
    expect(reported('rag: {term: A, definition: x, see-also: [rag]}')).toEqual(['see-also 1:42 "rag"']);
  });
});
