import type { Response } from '../../core/item/response.ts';
import type { MockExamEvent } from '../../core/mock-exam/mock-exam-step.ts';
import type { Confidence } from '../../core/session/attempt.ts';
import type { Mark } from '../../core/signal/mark.ts';
import type { MockExamClock } from './mock-exam-clock.ts';
import type { MockExamLog } from './mock-exam-log.ts';
import type { MockState } from './mock-exam-state.ts';

/** What a learner can do in a mock exam. Each is a step of its log; `ticked` looks at the clock first, as time may be over. */
export function mockExamActions(
  { $mockExam, $state }: MockState,
  { log }: MockExamLog,
  { startClock }: MockExamClock,
  ticked: () => Promise<void>,
) {
  const change = async (event: MockExamEvent): Promise<void> => {
    await ticked();
    await log(event);
  };

  const show = (item: string | null) => change({ type: 'show', item });
  const respond = (item: string, response: Response | null) => change({ type: 'respond', item, response });
  const strike = (item: string, option: string, on: boolean) => change({ type: 'strike', item, option, on });
  const flag = (item: string, on: boolean) => change({ type: 'flag', item, on });
  const mark = (item: string, mark: Mark) => change({ type: 'mark', item, mark });
  const unmark = (item: string, start: number, end: number) => change({ type: 'unmark', item, start, end });
  const setConfidence = (item: string, confidence: Confidence | null) => change({ type: 'confidence', item, confidence });
  const pause = () => change({ type: 'pause' });
  const resume = async (): Promise<void> => {
    await log({ type: 'resume' });
    startClock();
  };

  /** Goes one question on or back; past the last comes the review. */
  async function step(by: 1 | -1): Promise<void> {
    const [mockExam, now] = [$mockExam.get(), $state.get()];
    if (!mockExam || !now) return;
    const { items } = mockExam.form;
    const at = now.shown === null ? items.length : items.findIndex(({ item }) => item === now.shown);
    const to = at + by;
    if (to < 0 || to > items.length) return;
    await show(items[to]?.item ?? null);
  }

  return { show, step, respond, strike, flag, mark, unmark, setConfidence, pause, resume };
}
