import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import * as m from '../../messages/en/kinds.ts';

const loads: (() => Promise<unknown>)[] = [];

/**
 * Fetches every view that comes late: before a question of its kind does, and before a deploy takes this version's files away. A page
 * that is rendered when the site is built waits for it.
 */
export const loadLateViews = (): Promise<unknown> => Promise.allSettled(loads.map((load) => load()));

/** A view of a kind that few questions are of: fetched when it is needed, or before (`loadLateViews`). */
export function lateView<P extends object>(fetchView: () => Promise<ComponentType<P>>): ComponentType<P> {
  let View: ComponentType<P> | undefined;
  const load = async () => {
    View ??= await fetchView();
  };
  loads.push(load);
  return function LateView(props) {
    const [, setLoaded] = useState(View !== undefined);
    useEffect(() => {
      if (!View)
        load().then(
          () => setLoaded(true),
          () => {},
        );
    }, []);
    return View ? <View {...props} /> : <p class="small">{m.loading}</p>;
  };
}
