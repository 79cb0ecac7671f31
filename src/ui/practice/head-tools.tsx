import { useState } from 'preact/hooks';
import type { Item } from '../../core/item/item.ts';
import * as m from '../../messages/en/practice.ts';
import { Icon } from '../shared/icon.tsx';
import { $flags, setStar } from '../shared/page.ts';
import { useLater } from '../shared/use-later.ts';
import { useStore } from '../shared/use-store.ts';

const loadField = async () => (await import('../shared/note-field.tsx')).NoteField;

/** Star and note in the header of a question; the note opens under it. */
export function HeadTools({ item }: { readonly item: Pick<Item, 'id' | 'exam'> }) {
  const [open, setOpen] = useState(false);
  const Field = useLater(open, loadField);
  const flag = useStore($flags).get(item.id);
  const starred = flag?.starred ?? false;
  return (
    <>
      <span class="head-tools no-print">
        <button
          type="button"
          class="icon-button"
          aria-label={starred ? m.starred : m.star}
          aria-pressed={starred}
          onClick={() => void setStar(item.id, item.exam, { starred: !starred })}
        >
          <Icon name="star" filled={starred} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={m.yourNote}
          aria-expanded={open}
          aria-controls="question-note"
          onClick={() => setOpen(!open)}
        >
          <Icon name="note" filled={(flag?.notes.length ?? 0) > 0} />
        </button>
      </span>
      <div id="question-note" class="no-print" hidden={!open}>
        {open && Field && <Field item={item} />}
      </div>
    </>
  );
}
