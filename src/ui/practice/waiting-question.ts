import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MARKING, PENS } from '../../app/settings/settings.ts';
import type { Item } from '../../core/item/item.ts';
import { FIRST_SEED } from '../../core/session/option-order.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { newPractice } from '../../core/session/reduce-practice.ts';
import { viewOf } from '../kinds/kind-views.ts';
import { setting } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { $early, respondEarly } from './page-practice.ts';

/** A question that stands in the page itself, to be read and answered before any script is there. */
export interface FirstQuestion {
  /** One of several options: buttons that work by themselves. */
  readonly item: Item;
  /** Questions of the practice that it begins. */
  readonly count: number;
}

/** Who has a record, or names a practice, goes on with something else; the page's first script said so (`env/first-script.ts`). */
const isForNewcomers = (): boolean => {
  if (typeof document === 'undefined') return true;
  const { known, named } = document.documentElement.dataset;
  return known === undefined && named === undefined;
};

/**
 * The page's own first question as long as there is no session, which then takes its place, with what was chosen meanwhile, also before
 * this script was there. Nothing where another screen comes.
 */
export function useWaitingQuestion(first: FirstQuestion | undefined) {
  const [shown] = useState(() => (isForNewcomers() ? first : undefined));
  const area = useRef<HTMLDivElement>(null);
  const early = useStore($early);
  useLayoutEffect(() => {
    const chosen = shown && area.current?.querySelector<HTMLInputElement>('.options input:checked')?.value;
    const response = chosen && viewOf(shown.item.kind).early?.(chosen);
    if (response) respondEarly(shown.item.id, response);
  }, []);
  const begun = useMemo(() => shown && sessionOf(shown), [shown]);
  const session = begun && { ...begun, draft: { ...begun.draft, response: early?.response ?? null } };
  return { area, waiting: shown && session && { item: shown.item, session } };
}

/** What the session will look like. */
function sessionOf({ item, count }: FirstQuestion): PracticeSession {
  const items = [item.id, ...Array.from({ length: count - 1 }, (_, at) => String(at))];
  const settings = { marking: setting(MARKING), pens: setting(PENS) };
  return newPractice({ id: '', exam: item.exam, now: 0, seed: FIRST_SEED, settings, items });
}
