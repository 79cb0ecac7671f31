import { useEffect, useState } from 'preact/hooks';

/**
 * True from the frame after the one in which `ready` became true was painted: for what may come a moment later than the word
 * that somebody waits for. False again as soon as `ready` is.
 */
export function useAfterPaint(ready: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!ready) return setPainted(false);
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [ready]);
  return ready && painted;
}
