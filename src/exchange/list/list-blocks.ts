import { fenceAfter } from '../text/code-fence.ts';
import { isText2qti, listLine } from './list-lines.ts';

interface ListOption {
  text: string[];
  isKey: boolean;
  why: string[];
}

/** One question of a list, not looked into yet. */
export interface ListBlock {
  readonly line: number;
  readonly number?: number;
  readonly title?: string;
  readonly stem: readonly string[];
  readonly options: readonly Readonly<ListOption>[];
  readonly answer?: string;
  readonly why: readonly string[];
  /** Its answer is typed, written or a file. */
  readonly isTyped: boolean;
}

type Open = { -readonly [K in keyof ListBlock]: ListBlock[K] extends readonly string[] ? string[] : ListBlock[K] } & {
  options: ListOption[];
};

/** `1. B`, `2) A, C`, `3 - D`, several in a line. */
const KEY = /(?<number>\d{1,4})[ \t]?[.):-]?[ \t]?\(?(?<letters>[A-Za-z](?:[ \t]?,[ \t]?[A-Za-z])*|true|false)\b/gi;

/** What folds a part of a page up, and the words that are seen of it. */
const FOLD = /<\/?details\b[^<>]{0,100}>|<summary\b[^<>]{0,100}>.{0,200}?<\/summary>/gi;

/** Whether a stem is a heading so far: a number below it begins a question of its own. */
const isHeadingAlone = (stem: readonly string[]): boolean => /^#{1,6} [^\n]*$/.test(stem.join('\n').trim());

const letterAt = (index: number): string => String.fromCharCode(65 + index);

/**
 * Splits a list as teachers type it into its questions. A number, or words after a blank line, begin one; options count in order from A, or have
 * boxes; `Answer: B` names what is right, as do a star before the option and a list of answers at the end.
 */
export function listBlocks(source: string): { readonly blocks: readonly ListBlock[]; readonly strict: boolean } {
  const strict = isText2qti(source);
  const blocks: Open[] = [];
  let open: Open | undefined;
  let title: string | undefined;
  /** What a line without a sign of its own goes on with. */
  let tail: string[] | undefined;
  let fence = '';
  let isKey = false;
  let isAfterBlank = true;
  /** Whether the line before says something of the question that comes, as its title. */
  let isAfterSetting = false;

  const begin = (line: number, text: string, number?: number): void => {
    open = {
      line,
      stem: text === '' ? [] : [text],
      options: [],
      why: [],
      isTyped: false,
      ...(number === undefined ? {} : { number }),
      ...(title === undefined ? {} : { title }),
    };
    title = undefined;
    tail = open.stem;
    blocks.push(open);
  };

  /** Whether the line stands in a part that is folded up, where the answer and all that explains it are. */
  let isFolded = false;

  for (const [at, whole] of source.split('\n').entries()) {
    const raw = strict || fence !== '' ? whole : whole.replace(FOLD, '');
    if (raw !== whole) {
      isFolded = !/<\/details>/i.test(whole);
      tail = open?.why ?? tail;
      if (raw.trim() === '') continue;
    }
    const line = listLine(raw, strict);
    const before = fence;
    fence = fenceAfter(raw.trim(), fence);
    if (before !== '' || fence !== '') {
      if (open === undefined) begin(at + 1, '');
      tail?.push(raw);
      continue;
    }
    if (isKey) {
      for (const { groups } of raw.matchAll(KEY)) {
        const block = blocks.findLast(({ number }) => number === Number(groups?.['number']));
        if (block !== undefined) block.answer ??= groups?.['letters'] ?? '';
      }
      continue;
    }
    switch (line.is) {
      case 'blank':
        if (tail !== undefined && (tail === open?.stem || (isFolded && tail === open?.why))) tail.push('');
        break;
      case 'skip':
        break;
      case 'key-head':
        isKey = blocks.some(({ number }) => number !== undefined);
        break;
      case 'title':
        title = line.text;
        break;
      case 'typed':
        if (open !== undefined) open.isTyped = true;
        break;
      case 'question':
        if (isFolded && !raw.trimStart().startsWith('#')) {
          tail?.push(raw.trim());
          break;
        }
        isFolded = false;
        // Numbers in a stem: only the one after the last begins a question, unless that has its options.
        if (
          open === undefined ||
          open.options.length > 0 ||
          open.answer !== undefined ||
          open.isTyped ||
          (isAfterBlank && line.number === (open.number ?? 0) + 1) ||
          isAfterSetting ||
          (line.number !== undefined && isHeadingAlone(open.stem)) ||
          (line.number === undefined && open.number === undefined)
        )
          begin(at + 1, line.text, line.number);
        // `Question:` below a number says what is asked.
        else tail?.push(...(line.number === undefined ? ['', line.text] : [raw.trim()]));
        break;
      case 'option':
        if (
          open !== undefined &&
          open.answer === undefined &&
          (line.letter === undefined || line.letter === letterAt(open.options.length))
        ) {
          const option: ListOption = { text: [line.text], isKey: line.isKey, why: [] };
          open.options.push(option);
          tail = option.text;
        } else if (tail !== undefined) tail.push(raw.trim());
        else begin(at + 1, raw.trim());
        break;
      case 'answer':
        if (open !== undefined) {
          open.answer = line.text;
          tail = open.why;
        }
        break;
      case 'why':
      case 'feedback':
        if (open !== undefined) {
          const last = open.options.at(-1);
          tail = line.is === 'feedback' && last !== undefined ? last.why : open.why;
          tail.push(line.text);
        }
        break;
      case 'text': {
        const isNew =
          open === undefined ||
          (isAfterBlank &&
            !isFolded &&
            (open.options.length > 0 || open.answer !== undefined || open.isTyped) &&
            !/^\s/.test(raw));
        if (isNew) begin(at + 1, line.text);
        else tail?.push(tail === open?.stem ? raw.trimEnd() : line.text);
      }
    }
    isAfterBlank = line.is === 'blank';
    isAfterSetting = line.is === 'title' || line.is === 'skip';
  }
  return { blocks, strict };
}
