import { preferredWish } from '../../app/settings/preferences.ts';
import { siteHref } from '../shared/links.ts';
import { page } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { $phase, $resumable, beginPractice, showSession, startInstead } from './page-practice.ts';

// Screens that stand where no question does: loaded when they are needed.

/** A practice is in progress: go on with it, or begin anew. */
export function Resume() {
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
        <button type="button" class="button primary" onClick={() => void showSession(session)}>
          Go on
        </button>
        <button type="button" class="button" onClick={() => void startInstead()}>
          Start a new practice
        </button>
      </div>
    </div>
  );
}

/** A review was asked for, and nothing is due. */
export function NoneDue({ exam }: { readonly exam: string }) {
  return (
    <div class="stack measure">
      <h1>Nothing is due</h1>
      <p>The review page says when the next one comes. New questions can be practiced any time.</p>
      <div class="row">
        <a class="button primary" href={siteHref(`/${exam}/review/`)}>
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
export function Nothing() {
  return (
    <div class="stack measure">
      <h1>Nothing to practice here</h1>
      <p>No question fits that choice: none is missed or starred yet, or all of them were seen. Choose again, or practice all.</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => void beginPractice(preferredWish(page, { which: 'all' }))}>
          Practice all questions
        </button>
        <button type="button" class="button" onClick={() => $phase.set('setup')}>
          Choose again
        </button>
      </div>
    </div>
  );
}
