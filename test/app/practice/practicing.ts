import { practiceStore } from '../../../src/app/practice/practice-store.ts';
import type { PracticeWish } from '../../../src/app/practice/practice-wish.ts';
import { preferredWish } from '../../../src/app/settings/preferences.ts';
import { EXAM, INDEX } from '../make-bank.ts';
import { openPage } from '../make-page.ts';

/** The practice screen on a page, and what its buttons do. */
export function practicePage(...given: Parameters<typeof openPage>) {
  const opened = openPage(...given);
  const practice = practiceStore(opened.page);
  const open = (resume?: string, asked?: Partial<PracticeWish>) =>
    practice.openPractice(EXAM, INDEX, resume, asked && (() => preferredWish(opened.page, asked)));
  const choose = (option: string) => practice.respond({ kind: 'multiple-choice', option });
  return {
    ...opened,
    practice,
    /** Opens the screen: a session by its id, or what a link asks for. */
    open,
    choose,
    /** Begins with these questions, in this order. */
    begin: (...items: readonly string[]) => open(undefined, { items }),
    async answer(option: string) {
      choose(option);
      await practice.answer();
    },
    /** What is on the screen. */
    shown: () => practice.$item.get()?.id,
    sessionId: () => practice.$session.get()?.id ?? '',
  };
}
