import { counted } from '../../messages/en/many.ts';
import * as m from '../../messages/en/settings.ts';
import { importLoss } from '../../record/merge/guard.ts';
import type { RecordCounts } from '../../record/record-store.ts';
import type { ImportReport } from '../../record/transfer/transfer.ts';

const KINDS = ['attempts', 'events', 'flags', 'sessions', 'sittings', 'settings'] as const;

/** Rows of an import by their kinds: "12 answers, 1 mock exam". */
const listed = (counts: RecordCounts): string =>
  KINDS.flatMap((kind) => {
    const [one, more] = m.ROW_NAMES[kind];
    return counts[kind] > 0 ? counted(counts[kind], one, more) : [];
  }).join(', ');

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
    m.newRows(news),
    m.changedRows(changes),
    ...(known > 0 ? [m.knownRows(known)] : []),
    ...(conflicts > 0 ? [m.twoNotes(conflicts)] : []),
    ...(unread > 0 ? [m.unreadRows(unread, firstUnread?.slice(0, 300) ?? '')] : []),
    ...(whole ? [] : [m.theEndIsMissing]),
    message,
  ];
  return { lines, much, nothing };
}
