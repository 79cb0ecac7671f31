import { unreadLessons } from '../../app/lesson/lesson-reading.ts';
import * as m from '../../messages/en/lesson.ts';
import { siteHref } from '../shared/links.ts';
import { $events, page } from '../shared/page.ts';
import { type RecordProps, useRecord } from '../shared/use-record.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';

/** The way to the next lesson that was not read, in the order of the blueprint. */
export function ContinueReading(props: RecordProps) {
  const state = useRecord(props);
  useStore($events);
  if (state.status !== 'ready') return <p class="continue-reading" />;
  const { exam, lessons } = state.index;
  const unread = unreadLessons(page, state.index);
  const [next] = unread;
  return (
    <p class="continue-reading">
      {next ? (
        <a class="button" href={siteHref(`/${exam}/lessons/${next.lesson}/`)}>
          <Words>{m.startReading(unread.length, lessons.length, next.title)}</Words>
        </a>
      ) : (
        <Words>{m.youHaveReadEveryLesson}</Words>
      )}
    </p>
  );
}
