import type { TableRow } from './rows-of-csv.ts';

/** What the columns of a table hold, by their places. */
export interface TableColumns {
  readonly question: number;
  readonly scenario?: number;
  readonly title?: number;
  readonly type?: number;
  /** Right options: their letters, numbers or words. */
  readonly keys: readonly number[];
  readonly options: readonly number[];
  /** Options that are wrong, where these stand apart from the right one. */
  readonly wrong: readonly number[];
  /** All options in one cell. */
  readonly list?: number;
  readonly explanation: readonly number[];
  /** What is said of an option, by its place among the options. */
  readonly reasons: ReadonlyMap<number, number>;
  /** What an option earns or whether it is right, by its place among the options. */
  readonly marks: ReadonlyMap<number, number>;
  readonly tags: readonly number[];
  readonly pictures: readonly number[];
  /** A layout whose keys are always the numbers of options. */
  readonly countsKeys: boolean;
}

/** What templates say of an answer's length and of columns that may stay empty. */
const ASIDE = /\b(?:max|optional|required|choose|characters?|seconds?)\b/i;

/** How a header is compared: small letters, without signs, without what it says behind a dash or in brackets. */
function plain(header: string): string {
  const at = header.search(/[-–(:]/);
  const named = at > 0 && ASIDE.test(header.slice(at)) ? header.slice(0, at) : header;
  return named
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replaceAll('#', ' number')
    .replace(/(?<=[a-z])(?=\d)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const QUESTION =
  /^(?:(?:the )?(?:ques|questions?)(?: (?:text|title|stem|body|name|prompt|content))?|stem|prompt|lead in|problem|statement|frage|pregunta)$/;
const SCENARIO = /^(?:scenario|context|passage|case|vignette)$/;
const TITLE = /^(?:title|name|question (?:name|id)|id)$/;
const TYPE = /^(?:question )?(?:type|kind|format)$/;
const N = '(?<n>\\d{1,2}|[a-j])';
const OPTION = new RegExp(
  `^(?:(?:answer |multiple )?(?:option|answer|choice|response|alternative|opt|ans|antwort|opcion)s?(?: text)? ?)?${N}(?: text| [a-j])?$`,
);
const WRONG = new RegExp(`^(?:incorrect|wrong|distractor|false)(?: (?:answer|option|choice|response))?s?(?: ?${N})?$`);
const KEY =
  /^(?:(?:the )?(?:correct|right)(?: (?:answers?|options?|choices?|responses?|letters?|keys?|index|answer (?:key|text|option|letter|index|number)))?(?: s)?(?: \d)?|answer (?:key|index|letter|number|id|option)|answers?|ans|key|keys|solution|lösung|respuesta(?: correcta)?)$/;
const LIST = /^(?:options|choices|answer options|answer choices|alternatives|possible answers)$/;
const EXPLANATION =
  /^(?:(?:answer |general |correct )?(?:explanations?|feedback|rationale|justification|reasoning|reason)|why|comments?|expl?|ex)$/;
const REASON = new RegExp(
  `^(?:(?:explanation|feedback|rationale|reason)s?(?: for)?(?: (?:option|answer|choice))? ?${N}|(?:option|answer|choice) ?(?<m>\\d{1,2}|[a-j]) (?:explanation|feedback|rationale|reason))$`,
);
/** A column of its own behind each option: `fraction`, `is correct`, `choice 1 score`. */
const MARK =
  /^(?:(?:answer|option|choice) )?(?:\d{1,2} )?(?:(?:is )?(?:correct|right|true)|fraction|score|points|weight)(?: \d{1,2})?$/;
const TAG = /^(?:tags?|topics?|category|categories|subject|chapter|domain|module|unit|section|skill)$/;
const PICTURE = /\b(?:image|picture|media|photo|video|audio)\b/;

const indexOf = (suffix: string): number => (/\d/.test(suffix) ? Number(suffix) : suffix.charCodeAt(0) - 96);

/** Columns that say of each option what it earns; none where not every option has one before the next. */
function marksOf(headers: readonly string[], options: readonly number[]): ReadonlyMap<number, number> {
  const marks = options.flatMap((at, index): [number, number][] => {
    const next = Math.min(...options.filter((other) => other > at), headers.length);
    const mark = headers.findIndex((header, place) => place > at && place < next && MARK.test(header));
    return mark === -1 ? [] : [[index, mark]];
  });
  return new Map(options.length > 1 && marks.length === options.length ? marks : []);
}

/** The columns of a row of headers; undefined where it is none. */
function columnsIn(row: TableRow): TableColumns | undefined {
  const headers = row.cells.map(plain);
  const all = (form: RegExp): readonly number[] => headers.flatMap((header, at) => (form.test(header) ? [at] : []));
  const one = (form: RegExp, name: string): Readonly<Record<string, number>> => {
    const [at] = all(form);
    return at === undefined ? {} : { [name]: at };
  };
  const [question] = all(QUESTION);
  if (question === undefined) return undefined;
  const options = all(OPTION).toSorted(
    (a, b) =>
      indexOf(OPTION.exec(headers[a] ?? '')?.groups?.['n'] ?? '') - indexOf(OPTION.exec(headers[b] ?? '')?.groups?.['n'] ?? ''),
  );
  const [wrong, named, [listed]] = [all(WRONG), all(KEY), all(LIST)];
  // Beside a column of what is correct, `answers` are those to choose from.
  const answers = named.length > 1 && options.length === 0 ? named.find((at) => headers[at] === 'answers') : undefined;
  const list = listed ?? answers;
  const marks = marksOf(headers, options);
  const ofOptions = new Set(marks.values());
  const keys = named.filter((at) => at !== list && !ofOptions.has(at));
  if (options.length + wrong.length + keys.length === 0 && list === undefined) return undefined;
  const numbers = options.map((at) => indexOf(OPTION.exec(headers[at] ?? '')?.groups?.['n'] ?? ''));
  const reasons = all(REASON).flatMap((at): [number, number][] => {
    const found = REASON.exec(headers[at] ?? '')?.groups;
    const index = numbers.indexOf(indexOf(found?.['n'] ?? found?.['m'] ?? ''));
    return index === -1 ? [] : [[index, at]];
  });
  return {
    question,
    ...one(SCENARIO, 'scenario'),
    ...one(TITLE, 'title'),
    ...one(TYPE, 'type'),
    keys,
    options,
    wrong,
    ...(list === undefined ? {} : { list }),
    explanation: all(EXPLANATION),
    reasons: new Map(reasons),
    marks,
    tags: all(TAG),
    pictures: headers.flatMap((header, at) => (PICTURE.test(header) ? [at] : [])),
    // Kahoot and Quizizz: their templates say how long an answer may take.
    countsKeys: headers.some((header) => /^time(?: limit| in seconds)?/.test(header)),
  };
}

/** Rows that templates have before their headers. */
const BEFORE = 20;

/** The headers of a table, and the rows below them. */
export function findColumns(
  rows: readonly TableRow[],
): { readonly columns: TableColumns; readonly rows: readonly TableRow[] } | undefined {
  for (const [at, row] of rows.slice(0, BEFORE).entries()) {
    const columns = columnsIn(row);
    if (columns !== undefined) return { columns, rows: rows.slice(at + 1) };
  }
  return undefined;
}
