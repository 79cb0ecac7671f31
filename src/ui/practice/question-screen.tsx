import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ASKS_CONFIDENCE } from '../../app/settings/settings.ts';
import type { Item } from '../../core/item/item.ts';
import { isComplete } from '../../core/score/is-complete.ts';
import { occurrence } from '../../core/session/answer-key.ts';
import { optionOrder } from '../../core/session/option-order.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import type { Mark } from '../../core/signal/mark.ts';
import { ConfidenceTap } from '../items/confidence-tap.tsx';
import { ItemBody } from '../items/item-body.tsx';
import { viewOf } from '../kinds/kind-views.ts';
import { Stem } from '../marking/stem.tsx';
import { conceptLinkOf, questionPage, signalHrefOf } from '../shared/links.ts';
import { $settings, setting } from '../shared/page.ts';
import { useAfterPaint } from '../shared/use-after-paint.ts';
import { useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { useTitle } from '../shared/use-title.ts';
import { Words } from '../shared/words.tsx';
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
  setConfidence,
  unmark,
} from './page-practice.ts';
import { useAnsweredParts } from './use-answered-parts.ts';
import { usePracticeKeys } from './use-practice-keys.ts';

interface Props {
  readonly session: PracticeSession;
  readonly item: Item;
  /** True where another screen was here before, and the focus went with it. */
  readonly announce: boolean;
}

/** One question: mark, answer, and then the feedback in the same place. */
export function QuestionScreen({ session, item, announce }: Props) {
  const index = useStore($index);
  const feedback = useStore($feedback);
  const marking = useStore($marking);
  const saving = useStore($saving);
  // A review's rating can use it; elsewhere the learner asks for it.
  useStore($settings);
  const asksConfidence = setting(ASKS_CONFIDENCE) || session.mode === 'review';
  const [pen, setPen] = useState<Mark['pen']>('for');
  const [warned, setWarned] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // Each time a question comes in a mock exam it is shuffled anew.
  const seed = session.seed + occurrence(session) - 1;
  const order = useMemo(() => optionOrder(item, seed), [item, seed]);
  const conceptLink = useMemo(() => conceptLinkOf(index), [index]);

  const page = useMemo(() => questionPage(index, item.id), [index, item.id]);

  const place = `Question ${session.at + 1} of ${session.items.length}`;
  useTitle(place);

  const answered = feedback !== undefined;
  const parts = useAnsweredParts(answered);
  const shown = useMemo(
    () => feedback && parts && { ...parts, feedback, notes: parts.notesOf(feedback.scoring, feedback.signalScore) },
    [feedback, parts],
  );
  // The verdict and the ink come first; notes, rationales and sources one frame later.
  const painted = useAfterPaint(shown !== undefined);
  const whole = painted ? shown : undefined;
  const { settings } = session;
  const mode = item.marking ? marking : 'off';
  const response = answered ? feedback.attempt.response : session.draft.response;
  const marks = answered ? feedback.attempt.marks : session.draft.marks;
  const complete = isComplete(item, response);
  const unmarked = mode !== 'off' && marks.length === 0;
  const last = session.at + 1 >= session.items.length;

  // What this screen holds is made anew for every question (`key`): nothing of one question is left to show with another.
  useEffect(() => {
    if (session.at > 0 || announce) heading.current?.focus();
  }, []);
  useEffect(() => {
    if (shown) document.querySelector<HTMLElement>('#verdict')?.focus();
  }, [shown !== undefined]);

  const submit = () => {
    if (saving || answered) return;
    if ((!complete || unmarked) && !warned) setWarned(true);
    else void answer();
  };
  const warns = warned && !answered && (!complete || unmarked);
  useRest(`${answered} ${shown !== undefined} ${warns}`);
  usePracticeKeys({ item, order, response, answered, submit, next: () => void next() });

  return (
    <article class="question">
      <header class="question-head">
        <h1 ref={heading} tabIndex={-1} class="label">
          <Words counts>{place}</Words>
        </h1>
        <progress max={session.items.length} value={session.at + (answered ? 1 : 0)} aria-label="Progress in this practice" />
        {!session.ended && (
          <button type="button" class="button plain" onClick={() => void endPractice()}>
            {session.mode === 'review' ? 'End review' : 'End practice'}
          </button>
        )}
      </header>
      {shown && <shown.VerdictPanel feedback={shown.feedback} confused={shown.confusedConcepts(shown.feedback, conceptLink)} />}
      <div class={`reading ${whole && whole.notes.length > 0 ? 'noted' : ''}`}>
        <Stem
          item={item}
          mode={mode}
          pens={settings.pens}
          pen={pen}
          marks={marks}
          onPen={setPen}
          onMark={(start, end) => mark(start, end, pen)}
          onUnmark={unmark}
          looks={shown?.looksOf(shown.notes, mode !== 'off')}
        />
        {whole && (
          <whole.PhraseNotes
            notes={whole.notes}
            marked={mode !== 'off'}
            twoPens={settings.pens === 2}
            atStake={whole.conceptsAtStake(whole.feedback.scoring)}
            conceptLink={conceptLink}
            signalHref={signalHrefOf(index)}
          />
        )}
        <ItemBody
          item={item}
          order={order}
          response={response}
          onRespond={respond}
          scoring={whole?.feedback.scoring}
          conceptLink={conceptLink}
        />
      </div>
      {whole && (
        <>
          <whole.AboutQuestion feedback={whole.feedback} twin={questionPage(index, whole.feedback.scoring.flips)} />
          <whole.QuestionTools item={item}>
            {page && (
              <a class="button plain" href={page}>
                This question’s page
              </a>
            )}
          </whole.QuestionTools>
        </>
      )}
      <div class="action-bar">
        {!answered && asksConfidence && <ConfidenceTap value={session.draft.confidence} onChange={setConfidence} />}
        {answered ? (
          <button key="next" type="button" class="button primary" onClick={() => void next()}>
            {last ? 'Finish' : 'Next question'}
          </button>
        ) : (
          <button key="answer" type="button" class="button primary" aria-disabled={saving} onClick={submit}>
            <Words>{warns ? 'Answer all the same' : 'Answer'}</Words>
          </button>
        )}
        <p class="small" role="status">
          <Words>
            {saving ? 'Saving …' : answered && !shown && 'Loading the feedback …'}
            {shown && session.items.indexOf(item.id, session.at + 1) > 0 && 'It comes again after six others.'}
            {!saving &&
              warns &&
              (complete ? 'Nothing is marked yet: marking is worth 0.4 of the points.' : viewOf(item.kind).incomplete(item))}
          </Words>
        </p>
      </div>
    </article>
  );
}
