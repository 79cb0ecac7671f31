import { describe, expect, it } from 'vitest';
import { bankFiles } from '../../src/bank/site-bank.ts';
import { completeIndex, openIndex } from '../../src/core/item/pack.ts';
import { compileMini, miniBank, miniBankWith } from '../bank/mini-bank.ts';

const FILE = 'content/mini-c01/calibration.yaml';
const QUESTION = '3.1/weekly-policies';
const [plain = expect.fail()] = compileMini(miniBank).exams;
const revision = plain.questions.find(({ item }) => item.id === `mini-c01/${QUESTION}`)?.item.revision ?? expect.fail();
const compiled = (text: string) => compileMini(miniBankWith({ path: FILE, text }));
const entry = (more = '') => `items:\n  ${QUESTION}: {difficulty: -1.3, answers: 52, revision: "${revision}"${more}}\n`;
const indexOf = (exam: typeof plain) => {
  const files = bankFiles(exam, (path) => path);
  return completeIndex(openIndex(JSON.parse(files.index.body)), JSON.parse(files.rest.body));
};

describe('content/<exam>/calibration.yaml', () => {
  it('gives difficulties by question and the way to the exam, with their day and number of learners', () => {
    const { exams, problems } = compiled(`date: 2026-12-20\nlearners: 214\nshift: -0.3\nslope: 1.1\n${entry()}`);
    expect(problems).toEqual([]);
    expect(exams[0]?.calibration).toEqual({
      date: '2026-12-20',
      learners: 214,
      link: { shift: -0.3, slope: 1.1 },
      difficulties: { [`mini-c01/${QUESTION}`]: -1.3 },
    });
  });

  it('may say but one of the two', () => {
    expect(compiled('date: 2026-12-20\nlearners: 214\nshift: 0.2\n').exams[0]?.calibration).toMatchObject({
      link: { shift: 0.2, slope: 1 },
      difficulties: {},
    });
    expect(compiled(`date: 2026-12-20\nlearners: 214\n${entry()}`).exams[0]?.calibration?.link).toEqual({ shift: 0, slope: 1 });
  });

  it('is in the index by question, and without the file nothing of it is', () => {
    const [exam = expect.fail()] = compiled(`date: 2026-12-20\nlearners: 214\n${entry()}`).exams;
    const measured = indexOf(exam).packs.flatMap(({ items }) => items.filter(({ difficulty }) => difficulty !== undefined));
    expect(measured.map(({ id, difficulty }) => [id, difficulty])).toEqual([[`mini-c01/${QUESTION}`, -1.3]]);
    expect(plain.calibration).toBeUndefined();
    expect(JSON.stringify(indexOf(plain))).not.toContain('difficulty');
  });

  it('counts nothing for a question that has changed since, and says so', () => {
    const { exams, problems } = compiled(`date: 2026-12-20\nlearners: 214\n${entry().replace(revision, 'old')}`);
    expect(problems.map(({ ruleId, severity, expected }) => [ruleId, severity, expected])).toEqual([
      ['calibration-stale', 'warning', revision],
    ]);
    expect(exams[0]?.calibration?.difficulties).toEqual({});
  });

  it.each([
    ['no date', 'learners: 214\n', 'missing-key'],
    ['no number of learners', 'date: 2026-12-20\n', 'missing-key'],
    ['an unknown key', 'date: 2026-12-20\nlearners: 214\nshfit: 1\n', 'unknown-key'],
    ['a shift beyond all sense', 'date: 2026-12-20\nlearners: 214\nshift: 30\n', 'wrong-value'],
    ['a slope that turns abilities round', 'date: 2026-12-20\nlearners: 214\nslope: -1\n', 'wrong-value'],
    [
      'a question that is not there',
      `date: 2026-12-20\nlearners: 214\n${entry().replace('weekly', 'daily')}`,
      'unknown-question',
    ],
    ['a question without its task', `date: 2026-12-20\nlearners: 214\n${entry().replace('3.1/', '')}`, 'wrong-value'],
    ['fewer than 30 first answers', `date: 2026-12-20\nlearners: 214\n${entry().replace('52', '29')}`, 'wrong-value'],
    ['nothing', '', 'yaml-syntax'],
    ['a list', '- 1\n', 'yaml-syntax'],
  ])('with %s is an error with its place and what is expected, and is not used', (_, text, rule) => {
    const { exams, problems } = compiled(text);
    expect(problems.map(({ ruleId, severity, file }) => [ruleId, severity, file])).toEqual([[rule, 'error', FILE]]);
    expect(problems[0]?.reason).toMatch(/expected|Missing key/);
    expect(exams[0]?.calibration).toBeUndefined();
  });

  it('of an exam that is not there is told as such', () => {
    const { problems } = compileMini(
      miniBankWith({ path: 'content/gone-c01/calibration.yaml', text: 'date: 2026-12-20\nlearners: 2\n' }),
    );
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['unknown-exam']);
  });
});
