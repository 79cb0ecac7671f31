type Key = Pick<KeyboardEvent, 'key' | 'code' | 'getModifierState'>;

const DIGIT = /^[1-9]$/;

/**
 * The number (1 to 9) that a key stands for on any keyboard: what it types, else its place in the row of numbers or in their block. Not
 * what a number's key does besides: go to the end without Num Lock, type @ with AltGr.
 */
export function digitOf(event: Key): number | undefined {
  if (DIGIT.test(event.key)) return Number(event.key);
  const place = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  // A name of several letters is an act of its own, but for the name of what a browser cannot tell.
  const types = [...event.key].length === 1 || event.key === 'Unidentified';
  return place !== undefined && types && !event.getModifierState('AltGraph') ? Number(place) : undefined;
}

/** Shift was held for a meaning of its own, not to type a number, as a French keyboard needs it. */
export const isShifted = ({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean => shiftKey && !DIGIT.test(key);

/** A key that is part of something else: a shortcut of the browser, a letter that is being composed. */
export const isOthers = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.key === 'Process';
