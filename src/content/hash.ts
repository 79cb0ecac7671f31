/**
 * A short, stable hash of a text: 53 bits (cyrb53, by bryc, public domain) in base 36, `length` digits of it. Not for
 * secrets: it names options, phrases and revisions. The same text has the same hash on every machine and for all time; a
 * change here would orphan learners' answers.
 */
export function shortHash(text: string, length = 11): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const number = 4294967296 * (2097151 & low) + (high >>> 0);
  return number.toString(36).padStart(11, '0').slice(-length);
}

/** A text as it counts for ids: composed characters, single spaces. A rewrapped or re-encoded file keeps its ids. */
export const canonicalText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Id of an option, step, prompt or response: `o` and eight digits, from its plain text. */
export const optionId = (plain: string): string => `o${shortHash(canonicalText(plain), 8)}`;

/** Id of a phrase: from its role, its words, and its number among equal ones. */
export const spanId = (role: string, plain: string, nth: number): string =>
  `s${shortHash(`${role} ${nth} ${canonicalText(plain)}`, 8)}`;
