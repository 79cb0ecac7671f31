import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { blindSheet } from '../../src/cli/blind-sheet.ts';
import { markingAgreement } from '../../src/cli/marking-agreement.ts';
import { plainText } from '../../src/core/item/markable-text.ts';
import { miniBank } from '../bank/mini-bank.ts';

const questions = compileBank(miniBank).exams.flatMap((exam) => exam.questions);
const find = (slug: string) => {
  const found = questions.find(({ item }) => item.id === `mini-c01/${slug}`);
  if (found === undefined) throw new Error(slug);
  return found;
};

// An insurer wants an assistant that answers from policy documents. The documents [change every week] and each answer [must name the
// clause]. The company owns two terabytes of transcripts. Content words of the signals: change every week, must name clause.
const policies = find('3.1/weekly-policies');
const of = (...phrases: readonly string[]) => markingAgreement(policies, phrases);

describe('agreement of marks made blind', () => {
  it("is 1 for the author's own phrases, however they are written", () => {
    expect(of('change every week', 'must name the clause')).toMatchObject({
      f1: 1,
      precision: 1,
      recall: 1,
      slackless: 1,
      missing: [],
    });
    expect(of('Change  every\nWEEK,', '"must name the clause"').f1).toBe(1);
  });

  it('is 0 for nothing, and counts halves', () => {
    expect(of().f1).toBe(0);
    // 3 of 6 words found, none false: F1 = 2 * 3 / (3 + 6).
    expect(of('change every week').f1).toBeCloseTo(6 / 9);
  });

  it('leaves words in the slack out of account, and counts them in `slackless`', () => {
    // "documents" is one word before the signal; "each answer" two between the signals.
    const found = of('documents change every week', 'each answer must name the clause');
    expect(found.f1).toBe(1);
    expect(found.slackless).toBeCloseTo((2 * 6) / (9 + 6));
  });

  it('counts words of decoys and of plain phrases as false alarms', () => {
    const found = of('change every week', 'must name the clause', 'two terabytes of transcripts');
    expect(found.precision).toBeCloseTo(6 / 9);
    expect(found.f1).toBeCloseTo((2 * 6) / (9 + 6));
    expect(of('insurer').precision).toBe(0);
  });

  it('leaves asides out of account', () => {
    const question = find('3.1/two-that-fit');
    expect(markingAgreement(question, ['eight answers', 'fit'])).toMatchObject({ f1: 1, slackless: 1 });
  });

  it('names phrases that are not in the text', () => {
    expect(of('change every month').missing).toEqual(['change every month']);
  });

  it('is 1 where there is nothing to mark and nothing is marked', () => {
    expect(markingAgreement(find('3.10/order-index'), []).f1).toBe(1);
    expect(markingAgreement(find('3.10/order-index'), ['museum']).f1).toBe(0);
  });
});

describe('a blind sheet', () => {
  it('holds the question and nothing that gives the key or the phrases away', () => {
    const sheet = blindSheet(policies, 'a seed');
    expect(sheet).toMatchObject({
      id: 'mini-c01/3.1/weekly-policies',
      choose: 1,
      mark: true,
      leadIn: 'Which approach should the insurer choose?',
    });
    expect(Object.keys(sheet.options)).toEqual(['A', 'B', 'C', 'D']);
    expect(JSON.stringify(sheet)).not.toMatch(/freshness|"rag"|span|rationale|Retrieval reads|isKey|o[a-z0-9]{8}"/);
  });

  it('has an order of options that depends on the seed and not on the author', () => {
    const texts = policies.item.options.map(({ text }) => plainText(text)).toSorted();
    const orders = Array.from({ length: 40 }, (_, seed) => Object.values(blindSheet(policies, String(seed)).options));
    for (const order of orders) expect(order.toSorted()).toEqual(texts);
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(10);
    expect(blindSheet(policies, 'x')).toEqual(blindSheet(policies, 'x'));
  });

  it('of a matching question has lettered responses and numbered prompts', () => {
    const sheet = blindSheet(find('3.10/match-data'), 's');
    expect(Object.keys(sheet.options)).toEqual(['A', 'B', 'C', 'D']);
    expect(Object.keys(sheet.prompts ?? {})).toEqual(['1', '2', '3', '4']);
    expect(sheet.mark).toBe(false);
  });
});
