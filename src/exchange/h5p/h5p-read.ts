import type { ExchangeNote, ExchangeQuestion, ReadFormat } from '../exchange.ts';
import { type Fields, isFields } from '../fields.ts';
import { normalizeQuestion } from '../normalize-question.ts';
import { splitStem } from '../text/split-stem.ts';
import { readZip } from '../zip/zip.ts';
import { H5P_TYPES, H5P_WHY_NOT } from './h5p-answers.ts';
import { besidesOf, fieldsOf, type Lost, textOf } from './h5p-text.ts';
import { ownH5pQuestion } from './h5p-written.ts';

interface Content {
  readonly library: string;
  readonly params: Fields;
  readonly metadata: Fields;
}

/** Content inside content: sets in books in columns. */
const MAX_DEPTH = 40;

/** All content in a package, in its order, however deep: question sets, presentations, books and videos have it in places of their own. */
function contentsIn(value: unknown, depth = 0): readonly Content[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => contentsIn(one, depth + 1));
  if (!isFields(value)) return [];
  const inside = Object.values(value).flatMap((one) => contentsIn(one, depth + 1));
  const library = textOf(value['library']);
  if (!library.startsWith('H5P.') || !isFields(value['params'])) return inside;
  return [{ library: library.split(' ')[0] ?? '', params: value['params'], metadata: fieldsOf(value['metadata']) }, ...inside];
}

/** Titles that H5P gives by itself. */
const NO_TITLE = /^(?:untitled\b.*)?$/i;

function readContent(
  { library, params, metadata }: Content,
  tell: (what: ExchangeNote['what'], reason: string, question: string) => void,
): readonly ExchangeQuestion[] {
  const title = textOf(metadata['title']).trim();
  const own = ownH5pQuestion(params, metadata);
  if (own !== undefined) return [own];
  const read = Object.hasOwn(H5P_TYPES, library) ? H5P_TYPES[library] : undefined;
  if (read === undefined) {
    if (Object.hasOwn(H5P_WHY_NOT, library))
      tell('left-out', `This is not taken: it is of the type “${library}”: ${H5P_WHY_NOT[library]}.`, title);
    return [];
  }
  const lost: Lost = new Set();
  const found = read(params, lost);
  const explanation = besidesOf(params, lost);
  return found.flatMap((one) => {
    const fixed = one.ok
      ? normalizeQuestion({
          ...(NO_TITLE.test(title) ? {} : { title }),
          ...splitStem(one.value.stem),
          spans: [],
          answer: one.value.answer,
          explanation,
          facts: {},
        })
      : { refused: one.error };
    if ('refused' in fixed) {
      tell('left-out', `This is not taken: ${fixed.refused}.`, title);
      return [];
    }
    for (const reason of [...[...lost].map((what) => `it came in without: ${what}`), ...fixed.changed])
      tell('changed', `${reason}.`, title);
    return [fixed.question];
  });
}

const parsed = (bytes: Uint8Array | undefined): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

/** Reads an H5P package: question sets and single questions, also inside of books, presentations and the like. */
export const readH5p: ReadFormat = (bytes) => {
  const refused = (reason: string) => ({ questions: [], notes: [{ line: 0, what: 'refused' as const, reason }] });
  const zip = readZip(bytes, (name) => name === 'h5p.json' || name === 'content/content.json');
  if (!zip.ok) return refused(zip.error);
  const [head, content] = [parsed(zip.value.get('h5p.json')), parsed(zip.value.get('content/content.json'))];
  if (!isFields(head) || !isFields(content))
    return refused('The package has no h5p.json and content/content.json that can be read.');
  const notes: ExchangeNote[] = [];
  const tell = (what: ExchangeNote['what'], reason: string, question: string) =>
    notes.push({ line: 0, ...(question === '' ? {} : { question }), what, reason });
  const all: readonly Content[] = [
    { library: textOf(head['mainLibrary']), params: content, metadata: head },
    ...contentsIn(content),
  ];
  const questions = all.flatMap((one) => readContent(one, tell));
  return questions.length + notes.length > 0 ? { questions, notes } : refused('There is no question in this package.');
};
