import { listed } from '../../core/listed.ts';
import type { Fit } from '../../core/today/fit.ts';
import type { Today } from '../../core/today/today.ts';
import { capital, many } from './many.ts';
import { minutesWords, piecesWords, shortParts } from './piece-words.ts';

/** How far the exam is; empty without a date, and once it is past. */
export function daysWords({ daysLeft }: Pick<Today, 'daysLeft'>): string {
  if (daysLeft === null || daysLeft < 0) return '';
  if (daysLeft === 0) return 'Your exam is today.';
  return daysLeft === 1 ? 'Your exam is tomorrow.' : `${daysLeft} days to your exam.`;
}

/** Of a local day that comes, as seen from today: "tomorrow", "in 3 days". */
const inDays = (days: number): string => (days <= 1 ? 'tomorrow' : `in ${days} days`);

/** When there is something to do again; empty where that is not known. @param today the local day */
const nextWords = ({ next }: Today, today: number): string =>
  next === null ? '' : ` The next day of study is ${inDays(next - today)}.`;

const waitingWords = ({ waiting }: Today): string => (waiting === 0 ? '' : ` ${many(waiting, 'more review')} can wait.`);

/** Today in a sentence or two: what home and plan say first. @param today the local day */
export function todayWords(day: Today, today: number): string {
  const long = minutesWords(day.minutes);
  switch (day.state) {
    case 'newcomer':
      return '';
    case 'no-plan':
    case 'working': {
      const begun = day.minutesDone > 0 ? 'Still to do today: ' : '';
      return `${begun}${piecesWords(day.pieces)}, about ${long}.${waitingWords(day)}`;
    }
    case 'rest':
      return `Today is a day off.${nextWords(day, today)} If you like: ${piecesWords(day.pieces)}, about ${long}.`;
    case 'done':
      return `${day.minutesDone > 0 ? 'Done for today.' : 'Nothing to do today.'}${nextWords(day, today)}${waitingWords(day)}`;
    case 'eve':
      return day.pieces.length === 0
        ? 'Nothing to study tonight. Go to bed early.'
        : capital(`${piecesWords(day.pieces)} tonight, about ${long}. Then stop, and go to bed early.`);
    case 'exam-day':
      return day.pieces.length === 0
        ? 'Nothing to study today. Good luck.'
        : `Nothing has to be studied today. If you want to warm up: ${piecesWords(day.pieces)}, about ${long}. Good luck.`;
    case 'after':
      return 'Your exam’s date is past.';
    case 'resting':
      return 'Nothing is due. Rest, choose a new date, or keep what you know fresh.';
  }
}

/** What the one button says: what it starts and how long that takes; nothing where there is nothing to start. */
export function buttonWords({ pieces, minutes, minutesDone, state }: Today): string | undefined {
  if (pieces.length === 0) return undefined;
  const verb = state === 'exam-day' ? 'Warm up' : state === 'rest' ? 'Study anyway' : minutesDone > 0 ? 'Continue' : 'Start';
  return `${verb}: ${[...shortParts(pieces), `${minutes} min`].join(', ')}`;
}

/** What was done today, beside its bar. */
export function doneWords({ minutesDone, goal }: Pick<Today, 'minutesDone' | 'goal'>): string {
  const done = Math.round(minutesDone);
  return done >= goal ? `${minutesWords(done)} done today` : `${done} of ${minutesWords(goal)} done today`;
}

/** What the review page says first. */
export function reviewWords(day: Today): string {
  const piece = day.pieces.find(({ kind }) => kind === 'review' || kind === 'hardest');
  if (day.state === 'after' || day.state === 'resting')
    return 'Your exam’s date is past, so nothing is due. Choose a new date to go on.';
  if (day.reviews > 0 && piece)
    return `${many(day.reviews, 'review')} today, about ${minutesWords(piece.minutes)}; what you miss comes again.${waitingWords(day)}`;
  if (day.state === 'exam-day') return 'Nothing has to be reviewed on exam day. Good luck.';
  const all = day.waiting > 0 ? ` ${day.waiting} ${day.waiting === 1 ? 'is due and can' : 'are due and can'} wait.` : '';
  if (day.state === 'rest') return `No reviews today: it is a day off.${all}`;
  return `${day.reviewed > 0 ? 'No more reviews today.' : 'No reviews today.'}${all}`;
}

/** What has to be done until the exam: "Seeing every question once, the reviews, and 1 mock exam". */
function allOf(unseen: number, mocks: number): string {
  const parts = [
    ...(unseen > 0 ? ['seeing every question once'] : []),
    'the reviews',
    ...(mocks > 0 ? [many(mocks, 'mock exam')] : []),
  ];
  return capital(listed(parts));
}

/** Whether the plan fits, in plain words; empty where nothing has to fit. */
export function fitWords(fit: Fit, minutesADay: number): string {
  switch (fit.kind) {
    case 'open':
      return '';
    case 'fits': {
      const mocks = fit.mocks > 0 ? `, with ${many(fit.mocks, 'mock exam')}` : '';
      return `Your plan fits: in ${many(fit.studyDays, 'day')} of study you can see every question once and do the reviews${mocks}.`;
    }
    case 'no-days':
      return fit.unseen === 0
        ? 'None of your study days is left before the exam.'
        : `None of your study days is left before the exam: ${many(fit.unseen, 'question')} will stay unseen.`;
    case 'short': {
      const needs = `${allOf(fit.unseen, fit.mocks)} take about ${minutesWords(fit.needed)} a day; you have ${minutesADay}.`;
      return fit.leftUnseen === 0
        ? `Your plan does not fit. ${needs} What counts most comes first.`
        : `Your plan does not fit. ${needs} About ${many(fit.leftUnseen, 'question')} will stay unseen; what counts most comes first.`;
    }
  }
}
