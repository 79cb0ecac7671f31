import { useEffect } from 'preact/hooks';
import { dayRead, type LessonIds, lessonsRead } from '../../app/lesson/lesson-reading.ts';
import * as m from '../../messages/en/lesson.ts';
import { siteHref } from '../shared/links.ts';
import { $events, $record, openLight } from '../shared/page.ts';
import { useLive } from '../shared/use-live.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';

interface Props {
  readonly exam: string;
  readonly lessons: readonly (LessonIds & { readonly title: string })[];
}

/** The lessons of a task, with what was read of them once the record is open. */
export function LessonList({ exam, lessons }: Props) {
  useEffect(() => void openLight(), []);
  const days = lessonsRead(useStore($events), exam);
  // What is read is not in the server's page: the first rendering has to be the same.
  const live = useLive();
  const isRead = (lesson: LessonIds) => live && dayRead(days, lesson) !== undefined;
  const isOpen = useStore($record).status === 'ready' && live;
  const count = lessons.filter(isRead).length;
  const all = `${lessons.length} ${lessons.length === 1 ? 'lesson' : 'lessons'}`;
  return (
    <>
      <p class="small">
        <Words>{isOpen ? m.ofRead(count, all) : all}</Words>
      </p>
      <ol class="lessons">
        {lessons.map((lesson) => (
          <li key={lesson.id} class={isRead(lesson) ? 'is-read' : undefined}>
            <a href={siteHref(`/${exam}/lessons/${lesson.id}/`)}>{lesson.title}</a>
            {isRead(lesson) && <span class="visually-hidden">{m.read}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
