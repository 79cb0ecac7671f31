/** What became of handing a try in. `waits`: it did not arrive, and can be tried again. */
export interface HandedIn {
  readonly how: 'file' | 'box' | 'waits';
  /** Wall time, ms. */
  readonly at: number;
  readonly answers: number;
  readonly name: string;
}

const STORED = /^(file|box|waits) (\d{1,15}) (\d{1,6}) (.*)$/s;

/** As it is stored. */
export const handedInText = ({ how, at, answers, name }: HandedIn): string => `${how} ${at} ${answers} ${name}`;

/** What is stored of a try; undefined where it was never handed in, or another version says something else of it. */
export function handedIn(stored: string): HandedIn | undefined {
  const [, how, at, answers, name = ''] = STORED.exec(stored) ?? [];
  return how === 'file' || how === 'box' || how === 'waits' ? { how, at: Number(at), answers: Number(answers), name } : undefined;
}
