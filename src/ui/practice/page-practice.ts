import { practiceStore } from '../../app/practice/practice-store.ts';
import { page } from '../shared/page.ts';

export const practice = practiceStore(page);

// The practice (or review) of this page: what its screens show, how one begins and ends, and what can be done in it.
export const { $phase, $fault, $coming, $early, $index, $session, $item, $feedback, $past, $marking, $saving, $resumable } =
  practice;
export const { openPractice, readTasks, goOn, startInstead, beginPractice, showSession, endPractice, review, pageVisible } =
  practice;
export const { mark, unmark, respond, respondEarly, strike, setConfidence, skip, lookBack, answer, next } = practice;
