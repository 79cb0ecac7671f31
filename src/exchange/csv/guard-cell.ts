/*
 * Spreadsheets take a cell for a formula that begins with one of a few signs, also where spaces or quotes stand before it, and some of them
 * the full-width forms too. A program that was told another separator begins cells where we have none: after a semicolon, a tab, a line's end.
 */
const SIGN = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE62\\uFE63\\uFE66\\uFE6B\\u2212]';
const IGNORED = `[\\s"'\\p{Cc}\\p{Cf}]*`;
const RISK = `${IGNORED}${SIGN}`;
/** A cell may not begin with a tab or a line's end either. */
const FIRST = `${RISK}|["' ]*[\\t\\r\\n]`;
const PLACES = `^(?=${FIRST})|(?<=[;\\t\\r\\n])(?=${RISK})`;
const GUARDS = `^'(?=${FIRST})|(?<=[;\\t\\r\\n])'(?=${RISK})`;

/** A text as a cell that no spreadsheet computes: an apostrophe stands before everything that could begin a formula. */
export const guardCell = (text: string): string => text.replace(new RegExp(PLACES, 'gu'), "'");

/** The way back: `unguardCell(guardCell(text))` is the same text, whatever the text. */
export const unguardCell = (cell: string): string => cell.replace(new RegExp(GUARDS, 'gu'), '');
