import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Item } from '../../core/item/item.ts';
import { Icon } from './icon.tsx';
import { $flags, setStar } from './page.ts';
import { useLive } from './use-live.ts';
import { useStore } from './use-store.ts';
import { Words } from './words.tsx';

/** Star and note of a question, and beside them where else to go. */
export function QuestionTools({
  item,
  children,
}: {
  readonly item: Pick<Item, 'id' | 'exam'>;
  readonly children?: ComponentChildren;
}) {
  const flag = useStore($flags).get(item.id);
  const [draft, setDraft] = useState<string>();
  const note = draft ?? flag?.note ?? '';
  const live = useLive();
  const saved = note === (flag?.note ?? '');
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
      <details open={note !== ''}>
        <summary>Your note</summary>
        <div class="field">
          <label for={`note-${item.id}`}>Note on this question, kept on this device</label>
          <textarea
            id={`note-${item.id}`}
            rows={3}
            disabled={!live}
            value={note}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
          <div class="row">
            <button type="button" class="button" disabled={saved} onClick={() => void setStar(item.id, item.exam, { note })}>
              Save the note
            </button>
            <span class="small" role="status">
              <Words>{saved && draft !== undefined && 'Saved'}</Words>
            </span>
          </div>
        </div>
      </details>
    </section>
  );
}
