import { useEffect } from 'preact/hooks';
import { lessonsRead } from '../../app/lesson/lesson-reading.ts';
import { siteHref } from '../shared/links.ts';
import { $events, $record, openLight } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';

interface Props {
  readonly exam: string;
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
}

/** The lessons of a task, with what was read of them once the record is open. */
export function LessonList({ exam, lessons }: Props) {
  useEffect(() => void openLight(), []);
  const read = lessonsRead(useStore($events), exam);
  const isOpen = useStore($record).status === 'ready';
  const count = lessons.filter(({ id }) => read.has(id)).length;
  const all = `${lessons.length} ${lessons.length === 1 ? 'lesson' : 'lessons'}`;
  return (
    <>
      <p class="small">
        <Words>{isOpen ? `${count} of ${all} read` : all}</Words>
      </p>
      <ol class="lessons">
        {lessons.map(({ id, title }) => (
          <li key={id} class={read.has(id) ? 'is-read' : undefined}>
            <a href={siteHref(`/${exam}/lessons/${id}/`)}>{title}</a>
            {read.has(id) && <span class="visually-hidden"> (read)</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
