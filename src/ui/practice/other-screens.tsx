import { preferredWish } from '../../app/settings/preferences.ts';
import * as m from '../../messages/en/practice.ts';
import { siteHref } from '../shared/links.ts';
import { Message } from '../shared/message.tsx';
import { page } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { NextStep } from '../today/next-step.tsx';
import { nextIn } from '../today/piece-href.ts';
import { $phase, $resumable, beginPractice, goOn, startInstead } from './page-practice.ts';

// Screens that stand where no question does, and words of one: loaded when they are needed.

export { reloadWords } from '../../messages/en/reload-words.ts';

interface Props {
  readonly phase: 'resume' | 'elsewhere' | 'deleted' | 'nothing' | 'none-due';
  readonly exam: string;
}

export function OtherScreen({ phase, exam }: Props) {
  switch (phase) {
    case 'resume':
      return <Resume />;
    case 'elsewhere':
      return <Elsewhere />;
    case 'deleted':
      return <Deleted />;
    case 'nothing':
      return <Nothing exam={exam} />;
    case 'none-due':
      return <NoneDue exam={exam} />;
  }
}

const isOfToday = (): boolean => nextIn(new URLSearchParams(location.search)) !== undefined;

/** A practice is in progress: go on with it, or begin anew. */
function Resume() {
  const session = useStore($resumable);
  if (!session) return null;
  const answered = Object.keys(session.answers).length;
  return (
    <div class="stack measure">
      <h1>{m.goOnWhereYouWere}</h1>
      <p>{m.aIsInProgress(session.mode, answered, session.items.length)}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => void goOn(session)}>
          {m.goOn}
        </button>
        <button type="button" class="button" onClick={() => void startInstead()}>
          {m.startANewPractice}
        </button>
      </div>
    </div>
  );
}

/** Another tab works on this practice. */
function Elsewhere() {
  const session = useStore($resumable);
  return (
    <Message title={m.thisPracticeGoesOnInAnother(session?.mode)} text={m.onlyOneTabCanWriteIts}>
      {session && (
        <button type="button" class="button primary" onClick={() => void goOn(session, true)}>
          {m.goOnHere}
        </button>
      )}
      <button type="button" class="button" onClick={() => void startInstead()}>
        {m.startANewPractice}
      </button>
    </Message>
  );
}

/** The record was deleted while this practice was open. */
function Deleted() {
  return (
    <Message title={m.thisPracticeWasDeleted} text={m.yourRecordWasDeletedInAnother}>
      <button type="button" class="button primary" onClick={() => $phase.set('setup')}>
        {m.newPractice}
      </button>
    </Message>
  );
}

/** A review was asked for, and nothing is due. */
function NoneDue({ exam }: { readonly exam: string }) {
  return (
    <div class="stack measure">
      <h1>{m.nothingIsDue}</h1>
      <p>{m.theReviewPageSaysWhenThe}</p>
      <div class="row">
        <NextStep exam={exam} />
        <a class={isOfToday() ? 'button' : 'button primary'} href={siteHref(`/${exam}/review/`)}>
          {m.toTheReviewPage}
        </a>
        <button type="button" class="button" onClick={() => $phase.set('setup')}>
          {m.practiceSomethingElse}
        </button>
      </div>
    </div>
  );
}

/** No question fits what was asked for. */
function Nothing({ exam }: { readonly exam: string }) {
  return (
    <div class="stack measure">
      <h1>{m.nothingToPracticeHere}</h1>
      <p>{m.noQuestionFitsThatChoice}</p>
      <div class="row">
        <NextStep exam={exam} />
        <button
          type="button"
          class={isOfToday() ? 'button' : 'button primary'}
          onClick={() => void beginPractice(preferredWish(page, { which: 'all' }))}
        >
          {m.practiceAllQuestions}
        </button>
        <button type="button" class="button" onClick={() => $phase.set('setup')}>
          {m.chooseAgain}
        </button>
      </div>
    </div>
  );
}
