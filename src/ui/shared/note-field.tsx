import { useState } from 'preact/hooks';
import type { Item } from '../../core/item/item.ts';
import * as m from '../../messages/en/shared.ts';
import { $flags, setStar } from './page.ts';
import { useLater } from './use-later.ts';
import { useLive } from './use-live.ts';
import { useStore } from './use-store.ts';
import { Words } from './words.tsx';

/** The longest note that can be typed: what is stored must fit into a line of a backup many times over. */
const LONGEST = 100_000;

interface Props {
  readonly item: Pick<Item, 'id' | 'exam'>;
  /** Behind a fold until there is a note. */
  readonly folded?: boolean;
}

/** The learner's note on a question; of several that devices wrote apart, the choice. */
export function NoteField({ item, folded = false }: Props) {
  const flag = useStore($flags).get(item.id);
  // What is typed, and the notes that were there when typing began: another tab may write one meanwhile, and it stays.
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: readonly string[] }>();
  const notes = flag?.notes ?? [];
  const stored = flag?.note ?? '';
  const note = draft?.text ?? stored;
  const saved = note === stored;
  const type = (text: string) => setDraft({ text, over: saved || !draft ? notes.map(({ id }) => id) : draft.over });
  const save = async () => {
    await setStar(item.id, item.exam, { note, over: draft?.over ?? [] });
    // Another one came in meanwhile: both are shown.
    if (($flags.get().get(item.id)?.notes.length ?? 0) > 1) setDraft(undefined);
  };
  const live = useLive();
  const isSplit = notes.length > 1 && draft === undefined;
  const choice = useLater(isSplit, () => import('./note-choice.tsx'));
  if (isSplit) return choice ? <choice.NoteChoice item={item} notes={notes} /> : null;
  const field = (
    <div class="field">
      <label for={`note-${item.id}`}>{m.noteOnThisQuestion}</label>
      <textarea
        id={`note-${item.id}`}
        rows={3}
        maxLength={LONGEST}
        disabled={!live}
        value={note}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" class="button" disabled={saved} onClick={() => void save()}>
          {m.saveTheNote}
        </button>
        <span class="small" role="status">
          <Words>{saved && draft !== undefined && m.saved}</Words>
        </span>
      </div>
    </div>
  );
  if (!folded) return field;
  return (
    <details open={note !== ''}>
      <summary>{m.yourNote}</summary>
      {field}
    </details>
  );
}
