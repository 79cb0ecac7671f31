import { pathProgress, type StepProgress } from '../../core/stats/path-progress.ts';
import { type OverviewProps, useOverview } from '../shared/use-overview.ts';

/** A lesson of a path as its page shows it. */
interface ShownStep {
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
  if (items === 0) return 'No practice questions yet';
  return seen === 0 ? `Not practiced yet: ${items} questions` : `${seen} of ${items} practice questions answered`;
}

/** The lessons of a path in their order, with what was practiced of each once the record is open. */
export function PathSteps({ steps, ...props }: Props) {
  const state = useOverview(props);
  const progress = state.status === 'ready' ? pathProgress(steps, state.overview.entries, state.overview.history) : undefined;
  const next = progress?.findIndex(({ items, seen }) => items > 0 && seen === 0) ?? -1;
  const begun = progress?.filter(({ seen }) => seen > 0).length ?? 0;
  const [at, step] = next === -1 ? [0, steps[0]] : [next, steps[next]];
  return (
    <div class="stack">
      <p role="status">{progress ? `Practice begun for ${begun} of ${steps.length} lessons.` : `${steps.length} lessons.`}</p>
      {step && (
        <p>
          <a class="button primary" href={step.href}>
            {begun === 0 ? 'Start' : 'Go on'}: step {at + 1}, {step.title}
          </a>
        </p>
      )}
      <ol class="path-steps">
        {steps.map(({ title, href, minutes, why }, at) => {
          const done = progress?.[at];
          return (
            <li key={href} class={done && done.seen > 0 ? 'is-begun' : undefined}>
              <a href={href}>{title}</a> <span class="small">{minutes} min</span>
              {why && <p>{why}</p>}
              <p class="small">{done ? words(done) : '\u00a0'}</p>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
