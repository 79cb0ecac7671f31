import { useState } from 'preact/hooks';
import type { BankIndex } from '../../core/item/pack.ts';
import { entriesOf, reservedOf } from '../../stores/bank-store.ts';
import { type Aside, putAside, takeBack } from '../../stores/review-store.ts';
import type { DueFamily } from '../../stores/schedule-store.ts';
import { questionPage } from '../practice/links.ts';
import { whyDue } from './review-words.ts';

interface Props {
  readonly index: BankIndex;
  readonly due: readonly DueFamily[];
}

const SAID: Readonly<Record<Aside, string>> = {
  bury: 'It waits until tomorrow.',
  snooze: 'It waits a week.',
  known: 'It comes again only when you miss it.',
};

/** Every family that is due, with why, and what can be put aside. What was put aside can be taken back while the page is open. */
export function DueList({ index, due }: Props) {
  const [aside, setAside] = useState<{ readonly family: string; readonly title: string; readonly how: Aside }>();
  const titles = new Map([...entriesOf(index), ...reservedOf(index)].map(({ id, title }) => [id, title]));
  const put = (family: string, title: string, how: Aside) => {
    setAside({ family, title, how });
    void putAside(index, family, how);
  };
  return (
    <>
      <div role="status">
        {aside && (
          <p class="notice">
            Put aside: {aside.title}. {SAID[aside.how]}{' '}
            <button
              type="button"
              class="button plain"
              onClick={() => {
                void takeBack(index, aside.family, aside.how);
                setAside(undefined);
              }}
            >
              Take it back
            </button>
          </p>
        )}
      </div>
      <ol class="due-list" role="list">
        {due.map(({ card, recall, serves }) => {
          const title = titles.get(card.last.item) ?? titles.get(serves[0]?.id ?? '') ?? card.id;
          const page = questionPage(index, card.last.item);
          const fresh = serves[0] !== undefined && serves[0].id !== card.last.item;
          return (
            <li key={card.id}>
              <p>{page ? <a href={page}>{title}</a> : title}</p>
              <p class="small">
                Task {card.task}. {whyDue(card, recall)}
                {serves.length > 1
                  ? ' It comes as a pair: one phrase differs, and so does the answer.'
                  : fresh && ' Another scenario of the same kind comes.'}
              </p>
              <details>
                <summary aria-label={`Put aside: ${title}`}>Put aside</summary>
                <div class="row">
                  <button type="button" class="button" onClick={() => put(card.id, title, 'bury')}>
                    Not today
                  </button>
                  <button type="button" class="button" onClick={() => put(card.id, title, 'snooze')}>
                    Not this week
                  </button>
                  <button type="button" class="button" onClick={() => put(card.id, title, 'known')}>
                    I know this
                  </button>
                </div>
              </details>
            </li>
          );
        })}
      </ol>
    </>
  );
}
