import { mockStore } from '../../app/mock/sitting-store.ts';
import { page } from '../shared/page.ts';

const mock = mockStore(page);

// The mock exams of this page: what their screens show, how one begins and ends, and what can be done in it.
export const { $phase, $fault, $index, $blueprint, $sittings, $sittingsRead, $proposal, $refusal, $report } = mock;
export const { $sitting, $state, $items, $left, $saved, $notice } = mock;
export const { openMock, refreshSittings, propose, beginSitting, enter, toChoice, ticked, pageVisible, submit } = mock;
export const { show, step, respond, strike, flag, mark, unmark, setConfidence, pause, resume } = mock;
export const { storeAgain, unsavedSteps } = mock;
