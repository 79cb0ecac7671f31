/** In case the browser paints no frame: nothing that waits for one may wait long, ms. */
const AT_MOST = 100;

/** See `Environment.afterPaint`. */
export const afterPaint = (): Promise<void> | undefined => {
  if (document.hidden) return undefined;
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    const timer = setTimeout(done, AT_MOST);
    document.addEventListener('visibilitychange', done);
    requestAnimationFrame(() => setTimeout(done));
  });
};
