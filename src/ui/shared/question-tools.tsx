import type { ComponentChildren } from 'preact';
import type { Item } from '../../core/item/item.ts';
import * as m from '../../messages/en/shared.ts';
import { Icon } from './icon.tsx';
import { NoteField } from './note-field.tsx';
import { $flags, setStar } from './page.ts';
import { ReportButton } from './report-button.tsx';
import { useLive } from './use-live.ts';
import { useStore } from './use-store.ts';
import { Words } from './words.tsx';

/** Star and note of a question, and beside them where else to go. */
export function QuestionTools({
  item,
  children,
}: {
  readonly item: Pick<Item, 'id' | 'exam' | 'revision'> | Item;
  readonly children?: ComponentChildren;
}) {
  const flag = useStore($flags).get(item.id);
  const live = useLive();
  return (
    <section class="question-tools no-print" aria-label={m.starAndNote}>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={!live}
          aria-pressed={flag?.starred ?? false}
          onClick={() => void setStar(item.id, item.exam, { starred: !flag?.starred })}
        >
          <Icon name="star" filled={flag?.starred ?? false} /> <Words>{flag?.starred ? m.starred : m.star}</Words>
        </button>
        {children}
      </div>
      <NoteField item={item} folded />
      <ReportButton of={item} />
    </section>
  );
}
