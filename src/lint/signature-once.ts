import type { AuthoredQuestion } from '../content/parse/authored.ts';
import { signatureOf } from './min-hash.ts';
import { comparedTexts, shingles } from './shingles.ts';

const known = new WeakMap<AuthoredQuestion, Uint32Array>();

/** A question's signature; kept as long as its file is unchanged, over many runs. */
export function signatureOnce(question: AuthoredQuestion): Uint32Array {
  const signature = known.get(question) ?? signatureOf(shingles(comparedTexts(question)));
  known.set(question, signature);
  return signature;
}
