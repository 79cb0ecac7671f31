import type { ComponentChildren, Ref } from 'preact';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import * as m from '../../messages/en/practice.ts';
import { Icon } from '../shared/icon.tsx';
import { siteHref } from '../shared/links.ts';
import { Words } from '../shared/words.tsx';

interface Props {
  readonly session: PracticeSession;
  /** The exam or task. */
  readonly place: string;
  /** "Question 3 of 10". */
  readonly count: string;
  readonly done: number;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly children: ComponentChildren;
}

/** Where it leads that a practice is closed: to the day it is a piece of, the list of reviews, the exam. It can be gone on with. */
const closeHref = ({ exam, mode }: PracticeSession): string =>
  siteHref(
    typeof location !== 'undefined' && new URLSearchParams(location.search).has('then')
      ? '/'
      : `/${exam}/${mode === 'review' ? 'review/' : ''}`,
  );

/** One line over a question: the way out, where it is, how far it is, and its tools. */
export function QuestionHead({ session, place, count, done, heading, children }: Props) {
  return (
    <header class="question-head">
      <a class="icon-button" href={closeHref(session)} aria-label={m.close}>
        <Icon name="wrong" />
      </a>
      <span class="question-place">{session.mode === 'review' ? m.review : place}</span>
      <h1 ref={heading} tabIndex={-1} class="label">
        <Words counts>{count}</Words>
      </h1>
      <progress max={session.items.length} value={done} aria-label={m.progressInThisPractice} />
      {children}
    </header>
  );
}
