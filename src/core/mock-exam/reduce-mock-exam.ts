import { addMark, isStretch, removeMarks } from '../session/edit-marks.ts';
import { allowedSeconds } from './allowed-seconds.ts';
import type { MockExam } from './mock-exam.ts';
import type { MockExamItem, MockExamState } from './mock-exam-state.ts';
import type { MockExamEvent, MockExamStep } from './mock-exam-step.ts';

const UNTOUCHED: MockExamItem = {
  response: null,
  settled: [],
  struck: [],
  flagged: false,
  marks: [],
  confidence: null,
  spent: 0,
  visits: 0,
};

/** A mock exam whose clock has just started: nothing is on the screen yet. */
export function newMockExamState({ startedAt, form, rules }: MockExam): MockExamState {
  return {
    shown: null,
    items: Object.fromEntries(form.items.map(({ item }) => [item, UNTOUCHED])),
    deadline: startedAt + allowedSeconds(form.seconds, rules.extra) * 1000,
    pausedAt: null,
    last: startedAt,
    ended: null,
  };
}

/** The question after an event about it; the same object where the event changes nothing. */
function editItem(item: MockExamItem, event: MockExamEvent, { rules }: MockExam): MockExamItem {
  const marked = (marks: MockExamItem['marks']) => (marks === item.marks ? item : { ...item, marks });
  switch (event.type) {
    case 'respond':
      return { ...item, response: event.response };
    case 'strike':
      if (item.struck.includes(event.option) === event.on) return item;
      return { ...item, struck: event.on ? [...item.struck, event.option] : item.struck.filter((one) => one !== event.option) };
    case 'flag':
      return item.flagged === event.on ? item : { ...item, flagged: event.on };
    case 'mark':
      return rules.marking === 'off' || !isStretch(event.mark) ? item : marked(addMark(item.marks, event.mark));
    case 'unmark':
      return marked(removeMarks(item.marks, event));
    case 'clear-marks':
      return item.marks.length === 0 ? item : marked([]);
    case 'confidence':
      return item.confidence === event.confidence ? item : { ...item, confidence: event.confidence };
    default:
      return item;
  }
}

/** Time until `at` goes to the question on the screen; never beyond the deadline, and none while the clock stands. */
function spend(state: MockExamState, at: number): MockExamState {
  const now = Math.max(state.last, at);
  const item = state.shown === null ? undefined : state.items[state.shown];
  const ms = Math.min(now, state.deadline) - Math.min(state.last, state.deadline);
  if (state.shown === null || !item || state.pausedAt !== null || ms <= 0) return { ...state, last: now };
  return { ...state, last: now, items: { ...state.items, [state.shown]: { ...item, spent: item.spent + ms } } };
}

/** The question on the screen is left: what stands there now is what the learner thought, until it is looked at again. */
function settle(state: MockExamState): MockExamState {
  const item = state.shown === null ? undefined : state.items[state.shown];
  if (state.shown === null || !item || item.response === null) return state;
  const before = item.settled.at(-1);
  if (before && JSON.stringify(before) === JSON.stringify(item.response)) return state;
  return {
    ...state,
    items: { ...state.items, [state.shown]: { ...item, settled: [...item.settled, item.response] } },
  };
}

/** The clock goes on: the time it stood is added to the deadline. */
function resume(state: MockExamState): MockExamState {
  if (state.pausedAt === null) return state;
  return { ...state, deadline: state.deadline + (state.last - state.pausedAt), pausedAt: null };
}

/** What an event changes once time is taken care of; the same object where it cannot be. */
function change(mockExam: MockExam, state: MockExamState, event: MockExamEvent): MockExamState {
  if (event.type === 'pause')
    return mockExam.rules.pauses && state.pausedAt === null ? { ...state, pausedAt: state.last } : state;
  if (event.type === 'resume') return resume(state);
  if (event.type === 'submit') {
    const running = resume(settle(state));
    // Whoever hands in after the deadline was handed in by it.
    const by = running.last >= running.deadline ? 'deadline' : event.by;
    return { ...running, ended: { at: Math.min(running.last, running.deadline), by } };
  }
  if (state.pausedAt !== null || event.type === 'clock') return state;
  if (event.type === 'show') {
    if (event.item === null) return state.shown === null ? state : { ...settle(state), shown: null };
    const item = state.items[event.item];
    if (!item || state.shown === event.item) return state;
    const left = settle(state);
    return { ...left, shown: event.item, items: { ...left.items, [event.item]: { ...item, visits: item.visits + 1 } } };
  }
  const item = state.items[event.item];
  if (!item) return state;
  const edited = editItem(item, event, mockExam);
  return edited === item ? state : { ...state, items: { ...state.items, [event.item]: edited } };
}

/** The clock was set: everything that was measured by it moves along; the same object where there is nowhere to move to. */
function shift(state: MockExamState, by: number): MockExamState {
  const moved = {
    deadline: state.deadline + by,
    last: state.last + by,
    pausedAt: state.pausedAt === null ? null : state.pausedAt + by,
  };
  const isSome = by !== 0 && [moved.deadline, moved.last, moved.pausedAt ?? 0].every(Number.isFinite);
  return isSome ? { ...state, ...moved } : state;
}

/**
 * A mock exam after one more step. What cannot be (anything after the end, an answer past the deadline or while the clock stands, a question
 * that is not in the form, a pause where none was agreed on, handing in by deadline before it) changes nothing: the same object comes back.
 */
export function stepMockExam(mockExam: MockExam, state: MockExamState, { event, at }: MockExamStep): MockExamState {
  if (state.ended || !Number.isFinite(at)) return state;
  if (event.type === 'clock') return shift(state, event.by);
  const isOver = state.pausedAt === null && Math.max(at, state.last) >= state.deadline;
  if (event.type === 'submit' ? event.by === 'deadline' && !isOver : isOver) return state;
  const spent = spend(state, at);
  const changed = change(mockExam, spent, event);
  return changed === spent ? state : changed;
}

/** What the log of a mock exam comes to. Steps in any order are put into that of their numbers. */
export function reduceMockExam(mockExam: MockExam, steps: readonly MockExamStep[]): MockExamState {
  return steps
    .toSorted((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))
    .reduce((state, step) => stepMockExam(mockExam, state, step), newMockExamState(mockExam));
}
