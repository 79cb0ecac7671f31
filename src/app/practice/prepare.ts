import type { Page } from '../shared/page.ts';
import { chooseForPractice } from './choose-practice.ts';
import { givenFor } from './given-for.ts';
import type { PracticeState } from './practice-state.ts';
import type { PracticeWish } from './practice-wish.ts';

/** Fetches the first question of what the form says as it stands; one press then begins with it. Loaded with the form. */
export async function prepare(page: Page, state: PracticeState, wish: PracticeWish): Promise<void> {
  const index = state.$index.get();
  if (!index || index.rest !== undefined || givenFor(state, wish)) return;
  const seed = state.$drawn.get() ?? page.env.seed();
  state.$drawn.set(seed);
  const [first] = (await chooseForPractice(page, index, wish, seed).catch(() => undefined)) ?? [];
  if (first !== undefined) await page.loadItem(index, first);
}
