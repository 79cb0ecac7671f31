import type { BankIndex } from '../../core/item/pack.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { renewSession } from '../../core/session/renew-session.ts';
import { entriesOf, formerIds, reservedOf } from '../shared/bank-store.ts';

// Loaded only where a practice in progress has a question that is not in the bank under its name any more.

/** A session with its questions as the bank names them now, without those that left it. Needs the whole index. */
export function reconciled(index: BankIndex, session: PracticeSession): PracticeSession {
  const known = new Set([...entriesOf(index), ...reservedOf(index)].map(({ id }) => id));
  const previousIds = formerIds(index);
  return renewSession(session, (id) => (known.has(id) ? id : previousIds.get(id)));
}
