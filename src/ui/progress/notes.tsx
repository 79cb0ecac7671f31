import type { Overview } from '../../app/progress/overview.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/progress.ts';
import { siteHref } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { RecordNotice } from '../shared/record-notice.tsx';
import { type OverviewProps, useOverview } from '../shared/use-overview.ts';
import { QuestionGroup } from './question-group.tsx';

/** What a learner noted, and starred: each list can be practiced. */
export function Notes(props: OverviewProps) {
  const state = useOverview(props);
  if (state.status === 'fault') return <p role="alert">{state.message}</p>;
  if (state.status === 'loading') return <Opening text={m.openingYourRecord} />;
  return (
    <div class="stack-wide">
      <RecordNotice />
      <Lists index={state.index} overview={state.overview} />
    </div>
  );
}

function Lists({ index, overview }: { readonly index: BankIndex; readonly overview: Overview }) {
  const { starred, noted } = overview;
  if (starred.length + noted.length === 0)
    return (
      <div class="stack">
        <p class="lead">{m.nothingNotedOrStarredYet}</p>
        <p class="row">
          <a class="button primary" href={siteHref(`/${index.exam}/practice/`)}>
            {m.practiceLabel}
          </a>
          <a class="button plain" href={siteHref(`/${index.exam}/questions/`)}>
            {m.allQuestions}
          </a>
        </p>
      </div>
    );
  const notes = new Map(noted.map((one) => [one.item, one.notes]));
  return (
    <>
      {noted.length > 0 && (
        <div class="stack">
          <h2>{m.notes}</h2>
          <QuestionGroup
            title={m.questionsWithANote}
            items={noted.map(({ item }) => item)}
            index={index}
            overview={overview}
            say={(item) =>
              notes.get(item)?.map((note) => (
                <blockquote key={note} class="note-text">
                  {note}
                </blockquote>
              ))
            }
          />
        </div>
      )}
      {starred.length > 0 && (
        <div class="stack">
          <h2>{m.starred}</h2>
          <QuestionGroup title={m.questionsYouStarred} items={starred} index={index} overview={overview} />
        </div>
      )}
    </>
  );
}
