import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Item } from '../../core/item/item.ts';
import { Icon } from './icon.tsx';
import { $flags, setStar } from './page.ts';
import { ReportButton } from './report-button.tsx';
import { useLater } from './use-later.ts';
import { useLive } from './use-live.ts';
import { useStore } from './use-store.ts';
import { Words } from './words.tsx';

/** The longest note that can be typed: what is stored must fit into a line of a backup many times over. */
const LONGEST = 100_000;

/** Star and note of a question, and beside them where else to go. */
export function QuestionTools({
  item,
  children,
}: {
  readonly item: Pick<Item, 'id' | 'exam' | 'revision'> | Item;
  readonly children?: ComponentChildren;
}) {
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
  return (
    <section class="question-tools no-print" aria-label="Star and note">
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={!live}
          aria-pressed={flag?.starred ?? false}
          onClick={() => void setStar(item.id, item.exam, { starred: !flag?.starred })}
        >
          <Icon name="star" filled={flag?.starred ?? false} /> <Words>{flag?.starred ? 'Starred' : 'Star'}</Words>
        </button>
        {children}
      </div>
      {isSplit ? (
        choice && <choice.NoteChoice item={item} notes={notes} />
      ) : (
        <details open={note !== ''}>
          <summary>Your note</summary>
          <div class="field">
            <label for={`note-${item.id}`}>Note on this question, kept on this device</label>
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
                Save the note
              </button>
              <span class="small" role="status">
                <Words>{saved && draft !== undefined && 'Saved'}</Words>
              </span>
            </div>
          </div>
        </details>
      )}
      <ReportButton of={item} />
    </section>
  );
}
