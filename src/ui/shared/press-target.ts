const TEXT = 'textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"]), [role="textbox"]';

/** What an event is about, also within a component of somebody else's as far as that is open. */
export function targetOf(event: Event): Element | undefined {
  const [first] = event.composedPath();
  return first instanceof Element ? first : undefined;
}

/** True where keys and clicks are for a text: a field, a list to choose from, anything editable, what an extension put into the page. */
export const isForText = (target: Element | undefined): boolean =>
  target !== undefined &&
  (target.closest(TEXT) !== null ||
    (target instanceof HTMLElement && target.isContentEditable) ||
    target.localName.includes('-'));

/** True on what Enter presses by itself. */
export const isControl = (target: Element | undefined): boolean => target?.closest('button, a, summary') != null;
