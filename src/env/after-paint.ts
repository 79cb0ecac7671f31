/** In case the browser paints no frame: nothing that waits for one may wait long, ms. */
const AT_MOST = 100;

/** See `Environment.afterPaint`. */
export const afterPaint = (): Promise<void> | undefined => {
  if (document.hidden) return undefined;
  return new Promise((resolve) => {
    setTimeout(resolve, AT_MOST);
    requestAnimationFrame(() => setTimeout(resolve));
  });
};
