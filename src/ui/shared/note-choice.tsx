import type { Item } from '../../core/item/item.ts';
import * as m from '../../messages/en/shared.ts';
import type { Written } from '../../record/merge/register-view.ts';
import { setStar } from './page.ts';

interface Props {
  readonly item: Pick<Item, 'id' | 'exam'>;
  readonly notes: readonly Written<string>[];
}

/** Notes that devices wrote without knowing of each other: all are shown, and the learner keeps one, or all as one. */
export function NoteChoice({ item, notes }: Props) {
  const over = notes.map(({ id }) => id);
  const keep = (note: string) => void setStar(item.id, item.exam, { note, over });
  return (
    <section class="stack notice" aria-label={m.chooseANote}>
      <p>{m.differentNotesOnThisQuestionWere}</p>
      <ul class="stack">
        {notes.map(({ id, value }) => (
          <li key={id}>
            <p class="note-text">{value}</p>
            <button type="button" class="button" onClick={() => keep(value)}>
              {m.keepOnlyThisNote}
            </button>
          </li>
        ))}
      </ul>
      <div>
        <button type="button" class="button primary" onClick={() => keep(notes.map(({ value }) => value).join('\n\n'))}>
          {m.keepAllAsOneNote}
        </button>
      </div>
    </section>
  );
}
