import { useEffect, useRef, useState } from 'preact/hooks';
import { dayRead, type LessonIds, lessonsRead, markRead, untilRead } from '../../app/lesson/lesson-reading.ts';
import { dayWords } from '../../messages/day-words.ts';
import * as m from '../../messages/en/lesson.ts';
import { $events, $record, openLight, page } from '../shared/page.ts';
import { ReportButton } from '../shared/report-button.tsx';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { NextStep } from '../today/next-step.tsx';

export interface LessonEndProps {
  readonly exam: string;
  readonly lesson: LessonIds;
  /** It takes to read. */
  readonly minutes: number;
  /** A hash of its text. */
  readonly revision: string;
}

/** The end of a lesson: whether it was read, and the way to say so. To stay at it is to say so, too. */
export function LessonEnd({ exam, lesson, minutes, revision }: LessonEndProps) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'storing' | 'failed'>();
  const day = dayRead(lessonsRead(useStore($events), exam), lesson);
  const isOpen = useStore($record).status === 'ready';
  useEffect(() => void openLight(), []);
  const mark = async () => {
    setState('storing');
    setState((await markRead(page, exam, lesson)) ? undefined : 'failed');
  };
  const waits = isOpen && day === undefined && state === undefined;
  useEffect(() => {
    if (!waits || !place.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watcher = new IntersectionObserver((seen) => {
      clearTimeout(timer);
      if (!seen.at(-1)?.isIntersecting) return;
      timer = setTimeout(() => document.visibilityState === 'visible' && void mark(), untilRead(page, minutes));
    });
    watcher.observe(place.current);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
  }, [waits]);
  return (
    <div ref={place}>
      <p role="status">{day !== undefined && <Words>{m.readOn(dayWords(day))}</Words>}</p>
      <div class="row">
        {day === undefined && (
          <button type="button" class="button" disabled={state === 'storing'} onClick={() => void mark()}>
            {m.markAsRead}
          </button>
        )}
        <NextStep exam={exam} />
        <ReportButton of={{ kind: 'lesson', id: `${exam}/${lesson.id}`, revision, page: location.origin + location.pathname }} />
      </div>
      <div role="alert">{state === 'failed' && <p class="notice warn">{m.thatCouldNotBeStored}</p>}</div>
    </div>
  );
}
