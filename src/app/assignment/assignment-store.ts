import { atom } from 'nanostores';
import type { Assignment } from '../../core/assignment/assignment.ts';
import { type AssignmentFault, readAssignment, writeAssignment } from '../../core/assignment/assignment-text.ts';
import { type AssignmentTry, assignmentTries } from '../../core/assignment/assignment-tries.ts';
import { drawAssigned } from '../../core/assignment/draw-assigned.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { newPractice } from '../../core/session/reduce-practice.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { assignmentLink } from '../settings/assignment-settings.ts';
import { PENS } from '../settings/settings.ts';
import { entriesOf, formerIds } from '../shared/bank-store.ts';
import { oneStart } from '../shared/one-start.ts';
import type { Page } from '../shared/page.ts';
import { screenState } from '../shared/screen-state.ts';
import { begunAssignments } from './begun-assignments.ts';

/** An assignment, and what this site's bank has of it. */
export interface OpenAssignment {
  readonly assignment: Assignment;
  /** Its questions as the bank names them now; of one that is drawn: none yet. */
  readonly items: readonly string[];
  /** Ids of questions that this copy of the site does not have. */
  readonly missing: readonly string[];
  /** How many questions can be done here. */
  readonly count: number;
}

/** Why no assignment is open: what is wrong with the text, or that it is of another exam, whose page takes `text`. */
type NotOpen = { readonly why: AssignmentFault } | { readonly why: 'other-exam'; readonly exam: string; readonly text: string };

/** A try, and how far it is. */
export interface TryView extends AssignmentTry {
  /** How many questions it has. */
  readonly of: number;
  /** Questions are left, and it was not ended. */
  readonly open: boolean;
}

/** How many questions can be done here. */
function countHere({ asks }: Assignment, items: readonly string[], index: BankIndex): number {
  if ('items' in asks) return items.length;
  const own = entriesOf(index).filter(({ task }) => asks.tasks.length === 0 || asks.tasks.includes(task));
  return Math.min(asks.count, own.length);
}

/** An assignment on a page: opened from a link, a file or the record, and begun. */
export function assignmentStore(page: Page) {
  const state = screenState<'loading' | 'choose' | 'open'>('loading');
  const { $phase, $index, fault } = state;
  const $open = atom<OpenAssignment | undefined>(undefined);
  const $refused = atom<NotOpen | undefined>(undefined);
  const $tries = atom<readonly TryView[]>([]);
  /** The practice of the try that was just begun, by its id. */
  const $begun = atom<string | undefined>(undefined);

  /** Fetches the bank and reads the record, then opens what the text holds, if anything. @param text a link's part behind its "#", or the id of one that was begun */
  async function load(exam: string, indexPath: string, text: string): Promise<void> {
    const opening = page.openRecord();
    const index = await page.loadIndex(exam, indexPath);
    if (!index.ok) return fault(index.error.message);
    await opening;
    $index.set(index.value);
    if (text === '') return $phase.set('choose');
    openText(page.setting(assignmentLink(text)) || text);
  }

  /** Opens the assignment in a text, or says why not. */
  function openText(text: string): void {
    const index = $index.get();
    if (!index) return;
    const read = readAssignment(text);
    if (read.ok && read.value.exam === index.exam) {
      $refused.set(undefined);
      $tries.set([]);
      $open.set(opened(read.value, index));
      $phase.set('open');
      return void readTries();
    }
    const { exam } = read.ok ? read.value : index;
    $refused.set(read.ok ? { why: 'other-exam', exam, text: writeAssignment(read.value) } : { why: read.error });
    $phase.set('choose');
  }

  /** Leaves the assignment, to open another one. */
  function choose(): void {
    $open.set(undefined);
    $phase.set('choose');
  }

  function opened(assignment: Assignment, index: BankIndex): OpenAssignment {
    if (!('items' in assignment.asks)) return { assignment, items: [], missing: [], count: countHere(assignment, [], index) };
    const known = new Set(entriesOf(index).map(({ id }) => id));
    const previousIds = formerIds(index);
    const nameNow = (id: string) => (known.has(id) ? id : previousIds.get(id));
    const { items } = assignment.asks;
    const here = items.flatMap((id) => nameNow(id) ?? []).filter((id) => known.has(id));
    const missing = items.filter((id) => !known.has(nameNow(id) ?? ''));
    return { assignment, items: here, missing, count: countHere(assignment, here, index) };
  }

  /** Assignments that were begun on this device, or came with its record, newest last. */
  const begun = (): readonly Assignment[] => begunAssignments(page, $index.get()?.exam ?? '');

  /** Its tries so far, with what their sessions say. */
  async function readTries(): Promise<void> {
    const id = $open.get()?.assignment.id;
    if (id === undefined) return;
    const views = assignmentTries(id, page.$attempts.get()).map(async (one): Promise<TryView> => {
      const stored = await page.sessionNow(one.session).catch(() => undefined);
      const session = stored?.ok ? stored.value : undefined;
      const of = session?.items.length ?? one.answers.length;
      return { ...one, of, open: session?.ended === false && one.answers.length < of };
    });
    const tries = await Promise.all(views);
    if ($open.get()?.assignment.id === id) $tries.set(tries);
  }
  page.$attempts.listen(() => void readTries());

  /** Begins a try: `$begun` then names the practice to go to. Where it could not be stored `$record` says why. */
  async function beginTry(): Promise<void> {
    const [index, open] = [$index.get(), $open.get()];
    if (!index || !open) return;
    const { assignment } = open;
    const { asks, marking, id, exam } = assignment;
    const { env } = page;
    const seed = env.seed();
    const history = foldHistory(page.$attempts.get(), formerIds(index), index.wrong);
    const items =
      'items' in asks ? open.items : drawAssigned(entriesOf(index), { ...asks, weights: index.weights, history, seed });
    const settings = { marking, pens: page.setting(PENS) };
    const session = { ...newPractice({ id: env.id(), exam, now: env.now(), seed, settings, items }), assignment: id };
    const noted = await page.setSetting(assignmentLink(id), writeAssignment(assignment));
    if (noted && (await page.storeSession(session)).ok) $begun.set(session.id);
  }

  return { ...state, $open, $refused, $tries, $begun, load, openText, choose, begun, beginTry: oneStart()(beginTry) };
}
