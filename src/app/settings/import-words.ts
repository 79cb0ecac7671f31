import { importLoss } from '../../record/merge/guard.ts';
import type { RecordCounts } from '../../record/record-store.ts';
import type { ImportReport } from '../../record/transfer/transfer.ts';

export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`;

const listed = (counts: RecordCounts): string =>
  [
    [counts.attempts, 'answer', 'answers'],
    [counts.events, 'lesson read or exam result', 'lessons read or exam results'],
    [counts.flags, 'starred or noted question', 'starred or noted questions'],
    [counts.sessions, 'practice session', 'practice sessions'],
    [counts.sittings, 'mock exam', 'mock exams'],
    [counts.settings, 'setting', 'settings'],
  ]
    .flatMap(([count, one, more]) => (typeof count === 'number' && count > 0 ? many(count, String(one), String(more)) : []))
    .join(', ');

/** What an import would do, a sentence a line, and whether so much is replaced that a copy should be saved before. */
export function importWords(
  here: RecordCounts,
  report: ImportReport,
): { readonly lines: readonly string[]; readonly much: boolean; readonly nothing: boolean } {
  const { added, changed, known, conflicts, unread, firstUnread, whole } = report;
  const [news, changes] = [listed(added), listed(changed)];
  const { message, much } = importLoss(here, report);
  const nothing = news === '' && changes === '' && unread === 0 && added.steps + changed.steps === 0;
  const lines = [
    `New: ${news || 'nothing'}.`,
    `Changed: ${changes || 'nothing'}.`,
    ...(known > 0 ? [`Already here: ${many(known, 'entry', 'entries')}.`] : []),
    ...(conflicts > 0
      ? [`Two different notes: on ${many(conflicts, 'question')}. Both notes are kept, and you choose on the question's page.`]
      : []),
    ...(unread > 0
      ? [
          `Not readable: ${many(unread, 'entry', 'entries')} of the file (first: ${firstUnread?.slice(0, 300)}). They are kept aside and are part of each download.`,
        ]
      : []),
    ...(whole ? [] : ['The end of the file is missing. What could be read can be brought in.']),
    message,
  ];
  return { lines, much, nothing };
}
