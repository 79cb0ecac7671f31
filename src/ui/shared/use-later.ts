import { useEffect, useState } from 'preact/hooks';

/** Something that is loaded once it is needed; undefined until it is here. */
export function useLater<T>(needed: boolean, load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ readonly it: T }>();
  useEffect(() => {
    if (needed && !loaded) void load().then((it) => setLoaded({ it }));
  }, [needed]);
  return loaded?.it;
}
