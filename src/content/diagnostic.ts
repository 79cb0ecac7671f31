/** A point in a text: line and column count from 1, in UTF-16 units; `offset` from 0, after the byte order mark is gone and line ends are `\n`. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a file, `end` exclusive. */
export interface Place {
  readonly start: Point;
  readonly end: Point;
}

export type Severity = 'error' | 'warning';

/** Another place that bears on a problem: the first of two doubles, the signal's own file, ... */
interface RelatedPlace {
  readonly file: string;
  readonly place: Place;
  readonly reason: string;
}

/** A stretch of a file and the text that takes its place; places are of the text before any edit. */
export interface Edit {
  readonly file: string;
  readonly place: Place;
  readonly text: string;
}

/** One thing that is wrong in a file, with all that a person needs to fix it. */
export interface Diagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Path relative to the content root, with `/`. */
  readonly file: string;
  readonly place: Place;
  /** One sentence: "Unexpected X, expected Y". */
  readonly reason: string;
  readonly actual?: string;
  readonly expected?: string;
  /** What to do; where it can be, text to paste. */
  readonly hint?: string;
  /** The rule's page, relative to the site. */
  readonly url: string;
  readonly related?: readonly RelatedPlace[];
  /** What fixes it, where that is beyond doubt: neither a key nor anything else that a revision is made of can change by it. */
  readonly fix?: readonly Edit[];
}

/** The optional parts of a problem. */
export interface ProblemDetails {
  readonly actual?: string | undefined;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  readonly fix?: readonly Edit[] | undefined;
}

/** Collects the problems of one file. */
export interface Problems {
  readonly file: string;
  readonly list: readonly Diagnostic[];
  error(ruleId: string, place: Place, reason: string, details?: ProblemDetails): void;
  warning(ruleId: string, place: Place, reason: string, details?: ProblemDetails): void;
  readonly hasErrors: boolean;
}

/** A value read from a file, absent where errors stood in the way, and every problem found on the way (warnings too). */
export interface Parsed<T> {
  readonly value?: T;
  readonly problems: readonly Diagnostic[];
}

/** Address of the page about a rule, relative to the site. */
export const ruleUrl = (ruleId: string): string => `/authoring/rules/${ruleId}/`;

/** The very start of a file, for problems of the file as a whole. */
export const FILE_START: Place = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** Makes a diagnostic; details that are undefined are left out. */
export function diagnostic(
  severity: Severity,
  ruleId: string,
  file: string,
  place: Place,
  reason: string,
  details: ProblemDetails = {},
): Diagnostic {
  const { actual, expected, hint, related, fix } = details;
  return {
    ruleId,
    severity,
    file,
    place,
    reason,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(hint === undefined ? {} : { hint }),
    url: ruleUrl(ruleId),
    ...(related === undefined || related.length === 0 ? {} : { related }),
    ...(fix === undefined || fix.length === 0 ? {} : { fix }),
  };
}

/** An empty collection of the problems of a file. */
export function collectProblems(file: string): Problems {
  const list: Diagnostic[] = [];
  return {
    file,
    list,
    error(ruleId, place, reason, details) {
      list.push(diagnostic('error', ruleId, file, place, reason, details));
    },
    warning(ruleId, place, reason, details) {
      list.push(diagnostic('warning', ruleId, file, place, reason, details));
    },
    get hasErrors() {
      return list.some((problem) => problem.severity === 'error');
    },
  };
}

/** By file, then by place, then by rule: the order in which problems are told. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
