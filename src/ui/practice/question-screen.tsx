import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PastQuestion } from '../../app/practice/practice-state.ts';
import { ASKS_CONFIDENCE } from '../../app/settings/settings.ts';
import type { Item } from '../../core/item/item.ts';
import { isComplete } from '../../core/score/is-complete.ts';
import { occurrence } from '../../core/session/answer-key.ts';
import { optionOrder } from '../../core/session/option-order.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import type { Mark } from '../../core/signal/mark.ts';
import * as m from '../../messages/en/practice.ts';
import { ItemBody } from '../items/item-body.tsx';
import { viewOf } from '../kinds/kind-views.ts';
import { MarkHint } from '../marking/mark-hint.tsx';
import { StemText } from '../marking/stem.tsx';
import { useStem } from '../marking/use-stem.ts';
import { conceptLinkOf } from '../shared/links.ts';
import { $settings, setting } from '../shared/page.ts';
import { useAfterPaint } from '../shared/use-after-paint.ts';
import { useLater } from '../shared/use-later.ts';
import { useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { useTitle } from '../shared/use-title.ts';
import { Words } from '../shared/words.tsx';
import { FirstRun } from './first-run.tsx';
import {
  $feedback,
  $index,
  $marking,
  $saving,
  answer,
  endPractice,
  mark,
  next,
  respond,
  respondEarly,
  setConfidence,
  skip,
  strike,
  unmark,
} from './page-practice.ts';
import { QuestionBar } from './question-bar.tsx';
import { QuestionHead } from './question-head.tsx';
import { useAnsweredParts } from './use-answered-parts.ts';
import { usePracticeKeys } from './use-practice-keys.ts';

interface Props {
  readonly session: PracticeSession;
  readonly item: Item;
  /** Given where it is an earlier one that is looked at again. */
  readonly past: PastQuestion | undefined;
  /** The place of the one being worked on. */
  readonly now: number;
  readonly place: string;
  /** The rule of marking was not read yet. */
  readonly tellsRule: boolean;
  /** True where another screen was here before, and the focus went with it. */
  readonly announce: boolean;
  /** It stands in the page, and its session is still to come: an option can be chosen. */
  readonly waits?: boolean;
}

const loadConfidence = async () => (await import('../items/confidence-tap.tsx')).ConfidenceTap;

/** One question: mark, answer, and then the feedback in the same place. */
export function QuestionScreen({ session, item, past, now, place, tellsRule, announce, waits = false }: Props) {
  const index = useStore($index);
  const current = useStore($feedback);
  const feedback = past ? past.feedback : current;
  const decided = useStore($marking);
  const marking = waits ? session.settings.marking : decided;
  const saving = useStore($saving);
  // A review's rating can use it; elsewhere the learner asks for it.
  useStore($settings);
  const asksConfidence = setting(ASKS_CONFIDENCE) || session.mode === 'review';
  const Confidence = useLater(asksConfidence, loadConfidence);
  const [pen, setPen] = useState<Mark['pen']>('for');
  const [warned, setWarned] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // Each time a question comes in a mock exam it is shuffled anew.
  const seed = session.seed + occurrence(session) - 1;
  const order = useMemo(() => optionOrder(item, seed), [item, seed]);
  const conceptLink = useMemo(() => conceptLinkOf(index), [index]);

  const count = m.questionOf(session.at + 1, session.items.length);
  useTitle(count);

  const answered = feedback !== undefined;
  const parts = useAnsweredParts(answered);
  const shown = useMemo(() => feedback && parts?.shownFeedback(feedback), [feedback, parts]);
  // The verdict and the ink come first; notes, rationales and sources one frame later.
  const painted = useAfterPaint(shown !== undefined);
  const whole = painted ? shown : undefined;
  const { draft, settings } = session;
  const mode = !item.marking ? 'off' : past ? past.feedback.attempt.marking : marking;
  const response = answered ? feedback.attempt.response : draft.response;
  const marks = answered ? feedback.attempt.marks : draft.marks;
  const complete = isComplete(item, response);
  const unmarked = mode !== 'off' && marks.length === 0;
  const last = session.at + 1 >= session.items.length;
  const looks = shown?.looks;
  const onMark = (start: number, end: number) => mark(start, end, pen);
  const stem = useStem({ item, mode, marks, onMark, onUnmark: unmark, looks });

  // What this screen holds is made anew for every question (`key`): nothing of one question is left to show with another.
  useEffect(() => {
    if (session.at > 0 || announce) heading.current?.focus();
  }, []);
  useEffect(() => {
    if (shown) document.querySelector<HTMLElement>('#verdict')?.focus();
  }, [shown !== undefined]);

  const submit = () => {
    if (saving || answered || waits) return;
    if ((!complete || unmarked) && !warned) setWarned(true);
    else void answer();
  };
  const onStrike = (option: string) => strike(option, !draft.struck?.includes(option));
  const warns = warned && !answered && (!complete || unmarked);
  useRest(`${answered} ${shown !== undefined} ${warns}`, waits);
  usePracticeKeys({ item, order, response, answered, submit, next: () => void next() });
  const given = shown && { ...shown, item, order, index, conceptLink, stem, pens: settings.pens };

  return (
    <article class={waits ? 'question waiting' : 'question'}>
      <QuestionHead session={session} place={place} count={count} done={session.at + (answered ? 1 : 0)} heading={heading}>
        {parts && <parts.HeadTools item={item} />}
      </QuestionHead>
      {tellsRule && mode !== 'off' && <FirstRun mode={mode} pens={settings.pens} waits={waits} />}
      {parts && <parts.FirstFeedback {...{ feedback, item, order }} />}
      <div class={`reading ${whole && whole.notes.length > 0 ? 'noted' : ''}`}>
        {parts && whole && given && <parts.OpenNotes {...given} />}
        <div class="stem-area">
          <StemText
            {...{ stem, item, mode, marks, looks, pen, waits }}
            pens={settings.pens}
            onPen={setPen}
            onMark={onMark}
            onUnmark={unmark}
          />
        </div>
        {parts && whole ? (
          <parts.AnsweredBody {...{ item, order, response, conceptLink }} scoring={whole.rest} />
        ) : (
          <ItemBody
            {...{ item, order, response }}
            onRespond={waits ? (response) => respondEarly(item.id, response) : respond}
            struck={draft.struck}
            {...{ onStrike, waits }}
          />
        )}
      </div>
      {Confidence && !answered && <Confidence value={draft.confidence} onChange={setConfidence} />}
      {parts && whole && given && <parts.AboutAnswer {...given} />}
      {!session.ended && (
        <p class="question-foot no-print">
          <button type="button" class="button plain" disabled={waits} onClick={() => void endPractice()}>
            {session.mode === 'review' ? m.endReview : m.endPractice}
          </button>
        </p>
      )}
      <QuestionBar
        back={session.at > 0}
        words={
          <>
            <p class="small" role="status">
              <Words>
                {saving ? m.saving : answered && !shown && m.loadingTheFeedback}
                {shown && !past && session.items.indexOf(item.id, session.at + 1) > 0 && m.itComesAgainAfterSixOthers}
                {!saving && warns && (complete ? m.nothingIsMarkedYet : viewOf(item.kind).incomplete(item))}
              </Words>
            </p>
            <MarkHint {...stem} />
          </>
        }
      >
        {!answered && !last && (
          <button key="skip" type="button" class="button" disabled={waits} onClick={() => void skip()}>
            {m.skip}
          </button>
        )}
        {answered ? (
          <button key="next" type="button" class="button primary" onClick={() => void next()}>
            {past ? m.backToQuestion(now + 1) : last ? m.finish : m.nextQuestion}
          </button>
        ) : (
          <button key="answer" type="button" class="button primary" disabled={waits} aria-disabled={saving} onClick={submit}>
            <Words>{warns ? m.answerWithoutMarking : m.answerLabel}</Words>
          </button>
        )}
      </QuestionBar>
    </article>
  );
}
