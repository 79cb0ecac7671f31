/** Nothing of a record is nested deeper than this, unknown fields included. */
const DEEPEST = 100;

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * True if a JSON text opens more brackets inside one another than a record ever does. Looked at before parsing: a parser takes
 * seconds and gigabytes over some million open brackets. One pass, no memory; the text need not be valid.
 */
export const isTooDeep = (json: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    if (quoted) {
      if (unit === BACKSLASH) i++;
      else if (unit === QUOTE) quoted = false;
    } else if (unit === QUOTE) quoted = true;
    // [ and {, ] and } differ in one bit.
    else if ((unit | 32) === 123) {
      if (++depth > DEEPEST) return true;
    } else if ((unit | 32) === 125) depth--;
  }
  return false;
};
