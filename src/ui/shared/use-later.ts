import { useEffect, useState } from 'preact/hooks';
import { env } from './page.ts';

/**
 * Something that is loaded once it is needed, or before, when the page is idle, if it will be needed `soon`; undefined until it is here. A
 * deploy may have taken it away meanwhile: then it does not come, and a screen that waits for it says that it takes long.
 */
export function useLater<T>(needed: boolean, load: () => Promise<T>, soon = false): T | undefined {
  const [loaded, setLoaded] = useState<{ readonly it: T }>();
  useEffect(() => {
    if (loaded) return;
    const get = () =>
      void load().then(
        (it) => setLoaded({ it }),
        () => undefined,
      );
    if (needed) get();
    else if (soon) env.whenIdle(get);
  }, [needed, soon]);
  return loaded?.it;
}
