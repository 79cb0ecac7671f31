/** Puts on the styles of answered questions, which the page fetched for paper only, so that no first screen waits for them. */
export function wearAnsweredStyles(): void {
  const styles = document.querySelector<HTMLLinkElement>('link#answered');
  if (styles) styles.media = 'all';
}
