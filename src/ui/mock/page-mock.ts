import { mockStore } from '../../app/mock/mock-exam-store.ts';
import { page } from '../shared/page.ts';

const mock = mockStore(page);

// The mock exams of this page: what their screens show, how one begins and ends, and what can be done in it.
export const { $phase, $fault, $index, $blueprint, $kept, $mockExams, $mockExamsRead, $proposal, $refusal, $report } = mock;
export const { $mockExam, $state, $items, $left, $saved, $notice } = mock;
export const { openMock, refreshMockExams, propose, beginMockExam, enter, toChoice, ticked, pageVisible, submit } = mock;
export const { show, step, respond, strike, flag, mark, unmark, setConfidence, pause, resume } = mock;
