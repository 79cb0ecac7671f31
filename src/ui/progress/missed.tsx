import type { Overview } from '../../app/progress/overview.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { MOST_IN_ADDRESS, practiceHref, questionHref, signalHrefOf, siteHref } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { RecordNotice } from '../shared/record-notice.tsx';
import { type OverviewProps, useOverview } from '../shared/use-overview.ts';
import { CAUSE_WORDS } from './cause-words.ts';

/** What was missed, by task and by what went wrong, and the starred questions: each group can be practiced again. */
export function Missed(props: OverviewProps) {
  const state = useOverview(props);
  if (state.status === 'fault') return <p role="alert">{state.message}</p>;
  if (state.status === 'loading') return <Opening text="Opening your record …" />;
  const { index, overview } = state;
  if (index.packs.length === 0) return <p class="lead">There are no questions for this exam yet. They are being written.</p>;
  return (
    <div class="stack-wide">
      <RecordNotice />
      <MissedQuestions index={index} overview={overview} />
      <Starred index={index} overview={overview} />
    </div>
  );
}

interface Parts {
  readonly index: BankIndex;
  readonly overview: Overview;
}

function MissedQuestions({ index, overview }: Parts) {
  const { missed, answered } = overview;
  const exam = index.exam;
  if (missed.items.length === 0) {
    return (
      <div class="stack">
        <p class="lead">
          {answered === 0
            ? 'Nothing here yet. Questions you answer wrong, or right only by luck, are kept here for you.'
            : 'Nothing is missed: every question you answered, you last answered right and with its signals seen.'}
        </p>
        <a class="button primary" href={siteHref(`/${exam}/practice/`)}>
          {answered === 0 ? 'Start practicing' : 'Practice more'}
        </a>
      </div>
    );
  }
  return (
    <div class="stack">
      <p class="lead">
        {missed.items.length} {missed.items.length === 1 ? 'question' : 'questions'} to come back to: answered wrong, or right
        with most signals unseen.
      </p>
      <a class="button primary" href={practiceHref(exam, missed.items)}>
        Practice{' '}
        {missed.items.length > MOST_IN_ADDRESS
          ? `the first ${MOST_IN_ADDRESS}`
          : missed.items.length === 1
            ? 'it'
            : `all ${missed.items.length}`}
      </a>
      <h2>By task</h2>
      {[...missed.byTask].map(([task, items]) => (
        <Group key={task} title={`Task ${task}`} items={items} index={index} overview={overview} />
      ))}
      {missed.bySignal.size > 0 && <h2>By what went wrong</h2>}
      {[...missed.bySignal].map(([signal, items]) => {
        const facts = index.signals[signal];
        return (
          <Group
            key={signal}
            title={`${facts?.decoy ? 'Decoy taken' : facts?.both ? 'Read wrongly' : 'Signal missed'}: ${facts?.title ?? signal}`}
            about={signalHrefOf(index)(signal)}
            items={items}
            index={index}
            overview={overview}
          />
        );
      })}
    </div>
  );
}

function Starred({ index, overview }: Parts) {
  if (overview.starred.length === 0) return null;
  return (
    <div class="stack">
      <h2>Starred</h2>
      <Group title="Questions you starred" items={overview.starred} index={index} overview={overview} />
    </div>
  );
}

interface GroupProps extends Parts {
  readonly title: string;
  readonly about?: string;
  readonly items: readonly string[];
}

function Group({ title, about, items, index, overview }: GroupProps) {
  const titles = new Map([...overview.entries, ...overview.reserved].map((entry) => [entry.id, entry.title]));
  const reserved = new Set(overview.reserved.map((entry) => entry.id));
  return (
    <section>
      <div class="row">
        <h3>{about ? <a href={about}>{title}</a> : title}</h3>
        <a class="button plain" href={practiceHref(index.exam, items)} aria-label={`Practice ${items.length}: ${title}`}>
          Practice {items.length}
        </a>
      </div>
      <ul class="list">
        {items.map((item) => (
          <li key={item}>
            {reserved.has(item) ? (
              `${titles.get(item)} (from a mock exam)`
            ) : (
              <a href={questionHref(item)}>{titles.get(item) ?? item}</a>
            )}
            <Why item={item} overview={overview} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why it was missed, where it was. */
function Why({ item, overview }: { readonly item: string; readonly overview: Overview }) {
  const met = overview.history.items.get(item);
  if (!met?.missed || !met.last) return null;
  const { cause, confidence } = met.last;
  return (
    <span class="small">
      {' '}
      {CAUSE_WORDS[cause].name.toLowerCase()}: {CAUSE_WORDS[cause].means}
      {!met.right && confidence === 'sure' && '; you were sure'}
    </span>
  );
}
