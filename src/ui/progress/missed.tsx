import type { Overview } from '../../app/progress/overview.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { CAUSE_WORDS } from '../../messages/en/cause-words.ts';
import { againWords } from '../../messages/en/missed-words.ts';
import * as m from '../../messages/en/progress.ts';
import { MOST_IN_ADDRESS, practiceHref, signalHrefOf, siteHref } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { RecordNotice } from '../shared/record-notice.tsx';
import { type OverviewProps, useOverview } from '../shared/use-overview.ts';
import { Words } from '../shared/words.tsx';
import { QuestionGroup } from './question-group.tsx';

/** What was missed, by task and by what went wrong, and what was right by luck: each group can be practiced again. */
export function Missed(props: OverviewProps) {
  const state = useOverview(props);
  if (state.status === 'fault') return <p role="alert">{state.message}</p>;
  if (state.status === 'loading') return <Opening text={m.openingYourRecord} />;
  const { index, overview } = state;
  if (index.packs.length === 0) return <p class="lead">{m.thereAreNoQuestionsForThis}</p>;
  return (
    <div class="stack-wide">
      <RecordNotice />
      <MissedQuestions index={index} overview={overview} />
      <p>
        <a href={siteHref(`/${index.exam}/notes/`)}>{m.yourNotesAndStarredQuestions}</a>
      </p>
    </div>
  );
}

interface Parts {
  readonly index: BankIndex;
  readonly overview: Overview;
}

function MissedQuestions({ index, overview }: Parts) {
  const { missed, answered } = overview;
  const { all, byTask, lucky, bySignal } = missed;
  const exam = index.exam;
  if (all.length === 0) {
    return (
      <div class="stack">
        <p class="lead">{answered === 0 ? m.nothingHereYet : m.nothingIsMissed}</p>
        <a class="button primary" href={siteHref(`/${exam}/practice/`)}>
          {answered === 0 ? m.startPracticing : m.practiceMore}
        </a>
      </div>
    );
  }
  const group = { index, overview, say: (item: string) => <Why item={item} overview={overview} /> };
  return (
    <div class="stack">
      <p class="lead">
        <Words>{againWords(missed)}</Words>
      </p>
      <a class="button primary" href={practiceHref(exam, all)}>
        {m.practice(all.length, MOST_IN_ADDRESS)}
      </a>
      {byTask.size > 0 && <h2>{m.missed}</h2>}
      {[...byTask].map(([task, items]) => (
        <QuestionGroup key={task} title={m.task(task)} items={items} sameTask {...group} />
      ))}
      {lucky.length > 0 && (
        <>
          <h2>{m.notMissed}</h2>
          <QuestionGroup title={m.rightByLuck} items={lucky} {...group} />
        </>
      )}
      {bySignal.size > 0 && <h2>{m.byWhatWentWrong}</h2>}
      {[...bySignal].map(([signal, items]) => {
        const facts = index.signals[signal];
        return (
          <QuestionGroup
            key={signal}
            title={`${facts?.decoy ? m.decoyTaken : facts?.both ? m.readWrongly : m.signalMissed}: ${facts?.title ?? signal}`}
            about={signalHrefOf(index)(signal)}
            items={items}
            {...group}
          />
        );
      })}
    </div>
  );
}

/** Why it is to be come back to. */
function Why({ item, overview }: { readonly item: string; readonly overview: Overview }) {
  const met = overview.history.items.get(item);
  if (!met?.last) return null;
  const { cause, confidence } = met.last;
  return (
    <p class="small">
      {CAUSE_WORDS[cause].name}: {CAUSE_WORDS[cause].means}
      {!met.right && confidence === 'sure' && m.youWereSure}
    </p>
  );
}
