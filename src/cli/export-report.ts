import { printable } from '../bank/report/excerpt.ts';
import { plural } from '../bank/report/plural.ts';
import type { ExchangeNote } from '../exchange/exchange.ts';

/** How one exam went out. */
export interface ExportedExam {
  readonly code: string;
  readonly format: string;
  /** Questions that were given to the format. */
  readonly questions: number;
  readonly drafts: number;
  readonly reserved: number;
  /** As a person would type them. */
  readonly paths: readonly string[];
  readonly notes: readonly ExchangeNote[];
}

/** Names that are listed where much was changed only; what was left out is named each. */
const MOST_NAMES = 3;

const line = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

function grouped(notes: readonly ExchangeNote[]): readonly string[] {
  const groups = new Map<string, ExchangeNote[]>();
  for (const note of notes) {
    const key = `${note.what}\n${note.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return [...groups.values()].flatMap((group) => {
    const [{ what, reason } = { what: 'changed' as const, reason: '' }] = group;
    const names = group.flatMap(({ question }) => (question === undefined ? [] : [line(question).slice(0, 100)]));
    const shown = what === 'changed' && names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
    const more = names.length > shown.length ? [`    and ${names.length - shown.length} more`] : [];
    const of = names.length === 0 ? '' : ` (${plural(names.length, 'question')})`;
    return [
      `  ${what === 'changed' ? 'changed' : 'left out'}${of}: ${line(reason)}`,
      ...shown.map((name) => `    ${name}`),
      ...more,
    ];
  });
}

/** What a person is told of an export: what went where, what stayed behind, and what a format could not take along. */
export function exportReport(exams: readonly ExportedExam[]): string {
  const lines = exams.flatMap(({ code, format, questions, drafts, reserved, paths, notes }) => {
    const out = questions - notes.filter(({ what, question }) => what !== 'changed' && question !== undefined).length;
    return [
      `${line(code)}: ${plural(out, 'question')} as ${format}${paths.length === 0 ? '' : `, written to ${paths.map(line).join(' and ')}`}`,
      ...(drafts === 0 ? [] : [`  ${plural(drafts, 'draft')} left behind; --drafts takes drafts along.`]),
      ...(reserved === 0
        ? []
        : [
            `  ${plural(reserved, 'question')} reserved for mocks left behind; --reserved takes ${reserved === 1 ? 'it' : 'them'} along.`,
          ]),
      // What is not there at all comes first.
      ...grouped(notes.filter(({ what }) => what !== 'changed')),
      ...grouped(notes.filter(({ what }) => what === 'changed')),
    ];
  });
  return lines.map((one) => `${one}\n`).join('');
}
