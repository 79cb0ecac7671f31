import { useEffect, useState } from 'preact/hooks';
import { loadLateViews } from '../kinds/late-view.tsx';
import { env } from '../shared/page.ts';

type AnsweredParts = typeof import('./answered-parts.ts');

let loaded: AnsweredParts | undefined;

/** The views of an answered question, once they are here; asked for as soon as the page is idle, and at once when `needed`. */
export function useAnsweredParts(needed: boolean): AnsweredParts | undefined {
  const [parts, setParts] = useState(loaded);
  useEffect(() => {
    if (parts) return;
    const load = async () => {
      loaded = await import('./answered-parts.ts');
      // Before there is an answer: with it the whole page would be dressed anew.
      loaded.wearAnsweredStyles();
      setParts(loaded);
      void loadLateViews();
    };
    if (needed) void load();
    else env.whenIdle(() => void load());
  }, [needed]);
  return parts;
}
