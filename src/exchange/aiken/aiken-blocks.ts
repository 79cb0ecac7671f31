/** One question of an Aiken file. */
export interface AikenBlock {
  /** Line of its first words, from 1. */
  readonly line: number;
  /** Lines before the options. */
  readonly stem: readonly string[];
  /** In the order of their letters, from A. */
  readonly options: readonly string[];
  /** More options than letters. */
  readonly tooMany: boolean;
  /** What stands after `ANSWER:`; undefined where that line is missing. */
  readonly answer?: string;
}

const OPTION = /^\s{0,20}(?<letter>[A-Za-z]{1,2})[.)](?:\s(?<text>[\s\S]*))?$/;
const ANSWER = /^\s{0,20}answers?\s{0,20}[:=](?<letters>.*)$/i;

/** The letter of an option, from 0. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** What a line may be, whatever stands around it. */
function lineOf(line: string) {
  const option = OPTION.exec(line)?.groups;
  const answer = ANSWER.exec(line)?.groups?.['letters']?.trim();
  return { text: line.trim(), letter: option?.['letter']?.toUpperCase(), option: option?.['text']?.trim() ?? '', answer };
}

/**
 * Splits a file into its questions. Each ends with its `ANSWER:` line, whether a blank line follows or not; a blank line ends it, too, unless
 * its next option or its answer comes after that. Options count in order from A: a `B.` in a stem is no option, and of two lines with `A.` the
 * first belongs to the stem. A line without a letter goes on with what stands before it.
 */
export function aikenBlocks(source: string): readonly AikenBlock[] {
  const lines = source.split('\n').map(lineOf);
  const blocks: AikenBlock[] = [];
  let stem: string[] = [];
  /** Each by its lines: what looked like an option may turn out to be part of the stem. */
  let options: string[][] = [];
  let tooMany = false;
  let first = 0;
  const end = (answer?: string): void => {
    if (first > 0)
      blocks.push({
        line: first,
        stem,
        options: options.map((one) => one.join(' ').trim()),
        tooMany,
        ...(answer === undefined ? {} : { answer }),
      });
    stem = [];
    options = [];
    tooMany = false;
    first = 0;
  };
  let pending = false;
  for (const [at, line] of lines.entries()) {
    if (line.text === '') {
      pending = first > 0;
      continue;
    }
    const isNext = line.letter !== undefined && line.letter === letterOf(options.length) && options.length < 26;
    const isBeyond = line.letter !== undefined && options.length === 26;
    if (pending && !isNext && !isBeyond && !(line.answer !== undefined && options.length > 0)) end();
    pending = false;
    if (first === 0) first = at + 1;
    if (line.answer !== undefined) end(line.answer);
    else if (isNext) options.push([line.option]);
    else if (isBeyond) tooMany = true;
    else if (options.length === 1 && line.letter === 'A') {
      const [head = '', ...more] = options[0] ?? [];
      stem.push(`A. ${head}`, ...more);
      options = [[line.option]];
    } else (options.at(-1) ?? stem).push(line.text);
  }
  end();
  return blocks;
}
