import { dayRead, type LessonIds, lessonsRead } from '../../app/lesson/lesson-reading.ts';
import { pathProgress, type StepProgress } from '../../core/stats/path-progress.ts';
import * as m from '../../messages/en/lesson.ts';
import { $events } from '../shared/page.ts';
import { type OverviewProps, useOverview } from '../shared/use-overview.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';

/** A lesson of a path as its page shows it. */
interface ShownStep {
  readonly ids: LessonIds;
  /** Whose lesson it is. */
  readonly exam: string;
  readonly title: string;
  readonly href: string;
  readonly minutes: number;
  readonly why: string;
  readonly objectives: readonly string[];
}

interface Props extends OverviewProps {
  readonly steps: readonly ShownStep[];
}

function words({ items, seen }: StepProgress): string {
  if (items === 0) return m.noPracticeQuestionsYet;
  return seen === 0 ? m.notPracticedYet(items) : m.ofQuestionsAnswered(seen, items);
}

/** The lessons of a path in their order, with what was read and practiced of each once the record is open. */
export function PathSteps({ steps, ...props }: Props) {
  const state = useOverview(props);
  const progress = state.status === 'ready' ? pathProgress(steps, state.overview.counted, state.overview.history) : undefined;
  const events = useStore($events);
  const read = steps.map(({ exam, ids }) => progress !== undefined && dayRead(lessonsRead(events, exam), ids) !== undefined);
  const next = progress?.findIndex(({ items, seen }, at) => !read[at] && items > 0 && seen === 0) ?? -1;
  const practiced = progress?.filter(({ seen }) => seen > 0).length ?? 0;
  const lessons = read.filter(Boolean).length;
  const [at, step] = next === -1 ? [0, steps[0]] : [next, steps[next]];
  return (
    <div class="stack">
      <p role="status">
        <Words>{progress ? m.ofLessonsRead(lessons, steps.length, practiced) : m.lessons(steps.length)}</Words>
      </p>
      {step && (
        <p>
          <a class="button primary" href={step.href}>
            {m.goOn(lessons + practiced, at + 1, step.title)}
          </a>
        </p>
      )}
      <ol class="path-steps">
        {steps.map(({ title, href, minutes, why }, at) => {
          const done = progress?.[at];
          return (
            <li key={href} class={read[at] ? 'is-read' : undefined}>
              <a href={href}>{title}</a> <span class="small">{m.min(minutes)}</span>
              {why && <p>{why}</p>}
              <p class="small">{done ? <Words>{`${read[at] ? m.readLabel : ''}${words(done)}`}</Words> : '\u00a0'}</p>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
