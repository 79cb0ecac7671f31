import { describe, expect, it } from 'vitest';
import type { CompiledQuestion } from '../../../src/content/compile/compiled.ts';
import { renderLesson } from '../../../src/content/render/lesson-html.ts';
import { plainText } from '../../../src/core/item/plain-text.ts';
import { compileMini, edited, miniBankWith } from '../../bank/mini-bank.ts';

const QUESTION = 'questions/mini-c01/3.1/weekly-policies.md';
const LESSON = 'content/mini-c01/lessons/3.1/rag.md';

/** The small bank's question with other words in its text and its first option. */
function compiled(stem: string, option = 'Retrieve the clauses'): CompiledQuestion {
  const { path, text } = edited(QUESTION, 'change every week', stem);
  const bank = compileMini(miniBankWith({ path, text: text.replace('[Retrieve the clauses]', () => `[${option}]`) }));
  const errors = bank.problems.filter(({ severity, file }) => severity === 'error' && file === QUESTION);
  const found = bank.exams.flatMap(({ questions }) => questions).find(({ authored }) => authored.file === QUESTION);
  if (found === undefined) throw new Error(errors.map(({ reason }) => reason).join(' '));
  return found;
}

const firstOption = ({ item }: CompiledQuestion) => ('options' in item ? item.options[0] : undefined);

describe('a question with formulas', () => {
  it('holds them as MathML, TeX and a line, in phrases and options; its title says them as a line', () => {
    const one = compiled('change every $\\Delta t = 7$ days', 'Retrieve $\\mathbf{k}$ clauses');
    expect(JSON.stringify(one.item)).toContain('"t":"math","v":"Δt = 7","tex":"\\\\Delta t = 7","m":{"e":"math"');
    expect(plainText(firstOption(one)?.text ?? [])).toBe('Retrieve k clauses at request time.');
    expect(one.authored.spans.map(({ phrase }) => phrase)).toContain('change every Δt = 7 days');
  });

  it('has ids and a revision of the TeX: what only reads the same as a line is another text', () => {
    const [bold, plain, spaced] = ['$\\mathbf{k}$', '$k$', '$ k$'].map((tex) =>
      compiled('change every week', `Retrieve ${tex} clauses`),
    );
    if (bold === undefined || plain === undefined || spaced === undefined) throw new Error('unreachable');
    expect(firstOption(bold)?.id).not.toBe(firstOption(plain)?.id);
    expect(compiled('change every $k$ days').item.revision).not.toBe(compiled('change every $\\mathbf{k}$ days').item.revision);
    expect(compiled('change every $k$ days').item.revision).toBe(compiled('change every $k$ days').item.revision);
    expect(plainText(firstOption(spaced)?.text ?? [])).toContain('$ k$');
  });

  it('asks for no word of a formula as a core word of its phrase', () => {
    const bank = compileMini(
      miniBankWith(edited(QUESTION, '[change every week]{#freshness weight=2}', '[change every $week$]{#freshness core="week"}')),
    );
    expect(bank.problems.map(({ ruleId }) => ruleId)).toContain('span-core');
  });
});

describe('a lesson with formulas', () => {
  it('is HTML with MathML of listed parts, a block in a box that scrolls; headings are named by a line', () => {
    const bank = compileMini(
      miniBankWith(
        edited(LESSON, 'A system looks up', '## Why $n^2$ grows\n\nOf $n$ texts, \\$5.\n\n$$\n\\hat x\n$$\n\nA system looks up'),
      ),
    );
    const lesson = bank.exams.flatMap(({ lessons }) => lessons).find(({ file }) => file === LESSON);
    if (lesson === undefined) throw new Error(bank.problems.map(({ reason }) => reason).join(' '));
    const { body, contents } = renderLesson(lesson, { concept: () => undefined, term: () => undefined, image: (path) => path });
    expect(body).toContain('Why <math><msup><mi>n</mi><mn>2</mn></msup></math> grows');
    expect(body).toContain('Of <math><mi>n</mi></math> texts, $5.');
    expect(body).toMatch(/<div class="formula" tabindex="0"><math display="block">.*<\/math><\/div>/);
    expect(contents[0]).toEqual({ id: 's-why-n2-grows', text: 'Why n^2 grows' });
  });
});
