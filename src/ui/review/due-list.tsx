import { useEffect, useRef, useState } from 'preact/hooks';
import { type Aside, putAside, takeBack } from '../../app/review/review-store.ts';
import type { DueFamily, PutAside } from '../../app/schedule/schedule-store.ts';
import { entriesOf, reservedOf } from '../../app/shared/bank-store.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/review.ts';
import { whenWords, whyDue } from '../../messages/en/review-words.ts';
import { questionPage } from '../shared/links.ts';
import { env, page } from '../shared/page.ts';
import { useRest } from '../shared/use-presses.ts';
import { Words } from '../shared/words.tsx';

interface Props {
  readonly index: BankIndex;
  readonly due: readonly DueFamily[];
  readonly aside: readonly PutAside[];
}

const WAYS: readonly (readonly [Aside, string])[] = [
  ['bury', m.notToday],
  ['snooze', m.notThisWeek],
  ['known', m.iKnowThis],
];

/**
 * Every family that is due, with why. What is put aside stays in its place while the page is open, with the way to take it back; what was
 * put aside earlier is folded below.
 */
export function DueList({ index, due, aside }: Props) {
  // What can be pressed in a row is something else once it was put aside, or taken back.
  useRest(aside.map(({ family }) => family).join(' '));
  // The order of this visit: what is put aside, or taken back, does not jump.
  const order = useRef<string[]>([]);
  const known = new Set(order.current);
  order.current.push(...due.map(({ card }) => card.id).filter((id) => !known.has(id)));
  const titles = new Map([...entriesOf(index), ...reservedOf(index)].map(({ id, title }) => [id, title]));
  const dueById = new Map(due.map((one) => [one.card.id, one]));
  const asideById = new Map(aside.map((one) => [one.family, one]));
  const earlier = aside.filter(({ family }) => !order.current.includes(family));
  return (
    <>
      <ol class="due-list" role="list">
        {order.current.map((id) => {
          const [one, put] = [dueById.get(id), asideById.get(id)];
          if (put) return <AsideRow key={id} index={index} put={put} title={titles.get(put.item) ?? id} focus />;
          return one && <DueRow key={id} index={index} one={one} titles={titles} />;
        })}
      </ol>
      {earlier.length > 0 && (
        <details>
          <summary>
            <Words>{m.putAsideEarlier(earlier.length)}</Words>
          </summary>
          <ul class="due-list" role="list">
            {earlier.map((put) => (
              <AsideRow key={put.family} index={index} put={put} title={titles.get(put.item) ?? put.family} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface AsideProps {
  readonly index: BankIndex;
  readonly put: PutAside;
  readonly title: string;
  /** It was put aside just now: the focus, whose button is gone, goes to the way back. */
  readonly focus?: boolean;
}

function AsideRow({ index, put: { family, until }, title, focus }: AsideProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) back.current?.focus();
  }, []);
  return (
    <li>
      <p>{title}</p>
      <p class="small" role="status">
        <Words>{m.putAside(until === null ? null : whenWords(env, until))}</Words>
      </p>
      <div class="row">
        <button
          ref={back}
          type="button"
          class="button"
          aria-label={m.takeItBack(title)}
          onClick={() => void takeBack(page, index, family, until === null ? 'known' : 'bury')}
        >
          {m.takeItBackLabel}
        </button>
      </div>
    </li>
  );
}

interface RowProps {
  readonly index: BankIndex;
  readonly one: DueFamily;
  readonly titles: ReadonlyMap<string, string>;
}

function DueRow({ index, one: { card, recall, serves }, titles }: RowProps) {
  const [open, setOpen] = useState(false);
  const title = titles.get(card.why.item) ?? titles.get(serves[0]?.id ?? '') ?? card.id;
  const href = questionPage(index, card.why.item);
  const fresh = serves[0] !== undefined && serves[0].id !== card.last.item;
  return (
    <li>
      <p>{href ? <a href={href}>{title}</a> : title}</p>
      <p class="small">
        <Words>{m.task(card.task, whyDue(env, card, recall), serves.length, fresh)}</Words>
      </p>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={m.putAsideTitle(title)}>{m.putAsideLabel}</summary>
        <div class="row">
          {WAYS.map(([how, words]) => (
            <button key={how} type="button" class="button" onClick={() => void putAside(page, index, card.id, how)}>
              {words}
            </button>
          ))}
        </div>
      </details>
    </li>
  );
}
