import { mockStore } from '../../../src/app/mock/mock-exam-store.ts';
import type { FormSize } from '../../../src/core/exam/form.ts';
import type { MockExamRules } from '../../../src/core/mock-exam/mock-exam.ts';
import { blueprint, EXAM, INDEX } from '../make-bank.ts';
import { openPage } from '../make-page.ts';

const RULES: MockExamRules = { extra: 'none', pauses: false, marking: 'off', pens: 1, confidence: true };
/** A full form: eight questions in eight minutes. */
export const MINUTE = 60_000;

/** The screen of mock exams on a page, and what its buttons do. */
export function mockPage(...given: Parameters<typeof openPage>) {
  const opened = openPage(...given);
  const mock = mockStore(opened.page);
  mock.$blueprint.set(blueprint);
  const item = (at: number): string => mock.$mockExam.get()?.form.items[at]?.item ?? '';
  return {
    ...opened,
    mock,
    open: (named?: string) => mock.openMock(EXAM, INDEX, named),
    /** Chooses a full form and starts the clock. */
    async begin(rules: Partial<MockExamRules> = {}) {
      await mock.openMock(EXAM, INDEX);
      await mock.propose({ size: 'full', domain: null, kept: null, rules: { ...RULES, ...rules } });
      await mock.beginMockExam();
    },
    propose: (size: FormSize, domain: string | null = null, kept: string | null = null) =>
      mock.propose({ size, domain, kept, rules: RULES }),
    /** The question at a place of the form. */
    item,
    respond: (at: number, option: string) => mock.respond(item(at), { kind: 'multiple-choice', option }),
    chosen: (at: number) => mock.$state.get()?.items[item(at)]?.response,
    /** The place of the question on the screen; -1: the review of all. */
    shownAt: () => mock.$mockExam.get()?.form.items.findIndex((one) => one.item === mock.$state.get()?.shown),
    mockExamId: () => mock.$mockExam.get()?.id ?? '',
  };
}
