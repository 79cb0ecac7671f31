import type { ComponentChildren } from 'preact';
import type { Overview } from '../../app/progress/overview.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/progress.ts';
import { practiceHref, questionHref } from '../shared/links.ts';

interface Props {
  readonly index: BankIndex;
  readonly overview: Overview;
  readonly title: string;
  readonly about?: string;
  readonly items: readonly string[];
  /** All of one task, which the title names. */
  readonly sameTask?: boolean;
  /** What else is said of a question. */
  readonly say?: (item: string) => ComponentChildren;
}

/** Questions that belong together, by title with their tasks: each can be opened, and all practiced. */
export function QuestionGroup({ index, overview, title, about, items, sameTask = false, say }: Props) {
  const entries = new Map(overview.counted.map((entry) => [entry.id, entry]));
  const reserved = new Set(overview.reserved.map((entry) => entry.id));
  return (
    <section>
      <div class="row">
        <h3>{about ? <a href={about}>{title}</a> : title}</h3>
        <a class="button plain" href={practiceHref(index.exam, items)} aria-label={m.practiceItems(items.length, title)}>
          {m.practiceItems2(items.length)}
        </a>
      </div>
      <ul class="list">
        {items.map((item) => {
          const name = entries.get(item)?.title ?? item;
          return (
            <li key={item}>
              {reserved.has(item) ? m.fromAMockExam(name) : <a href={questionHref(item)}>{name}</a>}{' '}
              {!sameTask && <span class="small">{m.taskTask(entries.get(item)?.task)}</span>}
              {say?.(item)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
