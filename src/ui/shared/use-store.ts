import type { ReadableAtom } from 'nanostores';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * The value of a store; the component is rendered again when it changes, before the next tap or key press is handled. (The binding
 * that comes with nanostores waits for a timer: a second tap could meet the screen from before the first, and undo it.)
 */
export function useStore<T>(store: ReadableAtom<T>): T {
  const [, render] = useState({});
  const value = store.get();
  useLayoutEffect(() => {
    const stop = store.listen(() => render({}));
    if (store.get() !== value) render({});
    return stop;
  }, [store]);
  return value;
}
