import { preferredWish } from '../../app/settings/preferences.ts';
import { siteHref } from '../shared/links.ts';
import { Message } from '../shared/message.tsx';
import { page } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { NextStep } from '../today/next-step.tsx';
import { nextIn } from '../today/piece-href.ts';
import { $phase, $resumable, beginPractice, goOn, startInstead } from './page-practice.ts';

// Screens that stand where no question does, and words of one: loaded when they are needed.

export { reloadWords } from '../../app/shared/reload-words.ts';

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
      <h1>Go on where you were?</h1>
      <p>
        A {session.mode} is in progress: {answered} of {session.items.length} questions answered.
      </p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => void goOn(session)}>
          Go on
        </button>
        <button type="button" class="button" onClick={() => void startInstead()}>
          Start a new practice
        </button>
      </div>
    </div>
  );
}

/** Another tab works on this practice. */
function Elsewhere() {
  const session = useStore($resumable);
  return (
    <Message
      title={`This ${session?.mode ?? 'practice'} goes on in another tab`}
      text="Only one tab can write its answers. If you go on here, the other tab stops; every answer given there is kept."
    >
      {session && (
        <button type="button" class="button primary" onClick={() => void goOn(session, true)}>
          Go on here
        </button>
      )}
      <button type="button" class="button" onClick={() => void startInstead()}>
        Start a new practice
      </button>
    </Message>
  );
}

/** The record was deleted while this practice was open. */
function Deleted() {
  return (
    <Message
      title="This practice was deleted"
      text="Your record was deleted in another tab, and this practice with it. Nothing more is stored of it."
    >
      <button type="button" class="button primary" onClick={() => $phase.set('setup')}>
        New practice
      </button>
    </Message>
  );
}

/** A review was asked for, and nothing is due. */
function NoneDue({ exam }: { readonly exam: string }) {
  return (
    <div class="stack measure">
      <h1>Nothing is due</h1>
      <p>The review page says when the next one comes. New questions can be practiced any time.</p>
      <div class="row">
        <NextStep exam={exam} />
        <a class={isOfToday() ? 'button' : 'button primary'} href={siteHref(`/${exam}/review/`)}>
          To the review page
        </a>
        <button type="button" class="button" onClick={() => $phase.set('setup')}>
          Practice something else
        </button>
      </div>
    </div>
  );
}

/** No question fits what was asked for. */
function Nothing({ exam }: { readonly exam: string }) {
  return (
    <div class="stack measure">
      <h1>Nothing to practice here</h1>
      <p>
        No question fits that choice: nothing went wrong or is starred yet, or all of them were seen. Choose again, or practice
        all.
      </p>
      <div class="row">
        <NextStep exam={exam} />
        <button
          type="button"
          class={isOfToday() ? 'button' : 'button primary'}
          onClick={() => void beginPractice(preferredWish(page, { which: 'all' }))}
        >
          Practice all questions
        </button>
        <button type="button" class="button" onClick={() => $phase.set('setup')}>
          Choose again
        </button>
      </div>
    </div>
  );
}
