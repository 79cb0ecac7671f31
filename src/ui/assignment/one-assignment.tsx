import { useEffect, useState } from 'preact/hooks';
import type { OpenAssignment } from '../../app/assignment/assignment-store.ts';
import { assignedCount } from '../../core/assignment/assignment.ts';
import * as m from '../../messages/en/assignment.ts';
import { Moment } from '../mock/moment.tsx';
import { siteHref } from '../shared/links.ts';
import { env } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { useTitle } from '../shared/use-title.ts';
import { $begun, $tries, beginTry, choose } from './page-assignment.ts';
import { TryList } from './try-list.tsx';

interface Props {
  readonly open: OpenAssignment;
  readonly dropbox: string | undefined;
}

/** The practice of a try. */
const tryHref = (exam: string, session: string): string => `${siteHref(`/${exam}/practice/`)}#${session}`;

/** What was assigned, the way into it, and its tries. */
export function OneAssignment({ open, dropbox }: Props) {
  const { assignment } = open;
  const { exam, title, due } = assignment;
  useTitle(title);
  return (
    <>
      <div class="stack">
        <h1>{title}</h1>
        <Facts open={open} />
        <Missing open={open} />
        {due !== null && env.now() > due && <p class="notice">{m.isOver}</p>}
        <Start open={open} />
      </div>
      <TryList open={open} dropbox={dropbox} />
      <p class="small">
        <a
          href={siteHref(`/${exam}/assignment/`)}
          onClick={(event) => {
            event.preventDefault();
            history.replaceState(history.state, '', location.pathname);
            choose();
          }}
        >
          {m.anotherAssignment}
        </a>
      </p>
    </>
  );
}

function Facts({ open: { assignment, count } }: { readonly open: OpenAssignment }) {
  const { asks, marking, due, tries } = assignment;
  return (
    <dl class="facts">
      <dt>{m.asks}</dt>
      <dd>{'items' in asks ? m.questions(assignedCount(assignment)) : m.drawnForYou(count)}</dd>
      <dt>{m.markingLabel}</dt>
      <dd>{m.marking[marking]}</dd>
      <dt>{m.due}</dt>
      <dd>{due === null ? m.noDate : <Moment at={due} />}</dd>
      <dt>{m.triesLabel}</dt>
      <dd>{tries === null ? m.anyTries : m.upToTries(tries)}</dd>
    </dl>
  );
}

/** What this copy of the site does not have. */
function Missing({ open: { assignment, missing, count } }: { readonly open: OpenAssignment }) {
  const wanted = assignedCount(assignment);
  if (missing.length === 0) return count < wanted ? <p class="notice warn">{m.lacksSome(wanted, count)}</p> : null;
  return (
    <div class="notice warn stack">
      <p>{count === 0 ? m.lacksAll : m.lacks(missing.length, wanted)}</p>
      <ul>
        {missing.map((id) => (
          <li key={id}>
            <code>{id}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Begins a try, or goes on with the one that is open. */
function Start({ open: { assignment, count } }: { readonly open: OpenAssignment }) {
  const tries = useStore($tries);
  const begun = useStore($begun);
  const [refused, setRefused] = useState(false);
  const { exam, tries: most } = assignment;
  useEffect(() => {
    if (begun !== undefined) location.assign(tryHref(exam, begun));
  }, [begun]);
  const last = tries.at(-1);
  const left = most === null ? null : Math.max(0, most - tries.length);
  if (count === 0) return null;
  if (last?.open)
    return (
      <div class="row">
        <a class="button primary" href={tryHref(exam, last.session)}>
          {m.goOn}
        </a>
        <span class="small">{m.answeredOf(last.answers.length, last.of)}</span>
      </div>
    );
  if (left === 0) return <p>{m.noTryLeft}</p>;
  return (
    <>
      {tries.length === 0 && <p class="measure">{m.feedbackComes}</p>}
      <div class="row">
        <button
          type="button"
          class={tries.length === 0 ? 'button primary' : 'button'}
          onClick={() => void beginTry().then(() => setRefused($begun.get() === undefined))}
        >
          {tries.length === 0 ? m.start(count) : m.startAnotherTry(left)}
        </button>
      </div>
      <div role="alert">{refused && <p class="notice warn">{m.couldNotStart}</p>}</div>
    </>
  );
}
