import type { Overview } from '../../app/progress/overview.ts';
import type { ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { SignalStats } from '../../core/stats/signal-stats.ts';
import * as m from '../../messages/en/progress.ts';
import { Readiness } from '../readiness/readiness.tsx';
import { signalHrefOf, siteHref } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useLater } from '../shared/use-later.ts';
import { type OverviewProps, useOverview } from '../shared/use-overview.ts';
import { Drilled } from './drilled.tsx';
import { SignalTable } from './signal-table.tsx';
import { TaskBar } from './task-bar.tsx';

interface Props extends OverviewProps {
  readonly taskNames: Readonly<Record<string, string>>;
  readonly readiness: ReadinessBlueprint;
}

const loadFolds = () => import('../../app/past/all-folds.ts').then(({ PROGRESS_FOLDS }) => PROGRESS_FOLDS);
const loadReading = async () => (await import('./reading-sections.tsx')).ReadingSections;
const loadCharts = async () => (await import('./study-charts.tsx')).StudyCharts;

/** How ready, how far by task, and which signals are seen. */
export function Progress({ taskNames, readiness, ...props }: Props) {
  const state = useOverview(props, loadFolds);
  const Reading = useLater(state.status === 'ready', loadReading);
  const answers = state.status === 'ready' ? state.overview.answered : 0;
  const Charts = useLater(answers > 0, loadCharts);
  if (state.status === 'fault') return <p role="alert">{state.message}</p>;
  const known = state.status === 'ready' ? state : undefined;
  if (known?.index.packs.length === 0) return <p class="lead">{m.thereAreNoQuestionsForThis}</p>;
  return (
    <div class="stack-wide">
      <RecordNotice />
      <section class="stack" aria-labelledby="readiness-title">
        <h2 id="readiness-title">{m.howReadyYouAre}</h2>
        {!known && <Opening class="wait" text={m.openingYourRecord} />}
        {known?.overview.answered === 0 && <Nothing exam={props.exam} />}
        {known && known.overview.answered > 0 && <Readiness index={known.index} blueprint={readiness} />}
      </section>
      {known && answers > 0 && Charts && <Charts index={known.index} blueprint={readiness} />}
      {known && <Looked {...known} taskNames={taskNames} Reading={Reading} />}
    </div>
  );
}

function Nothing({ exam }: { readonly exam: string }) {
  return (
    <>
      <p class="lead">{m.noQuestionAnsweredYet}</p>
      <a class="button primary" href={siteHref(`/${exam}/practice/`)}>
        {m.startPracticing}
      </a>
    </>
  );
}

interface LookedProps {
  readonly index: BankIndex;
  readonly overview: Overview;
  readonly taskNames: Readonly<Record<string, string>>;
  readonly Reading: Awaited<ReturnType<typeof loadReading>> | undefined;
}

/** How far by task, and how the reading goes. */
function Looked({ index, overview, taskNames, Reading }: LookedProps) {
  const { answered, missed, progress, signals, drilled } = overview;
  return (
    <>
      <section class="stack" aria-labelledby="tasks-title">
        <h2 id="tasks-title">{m.byTask}</h2>
        {answered > 0 && <p class="lead">{m.given(answered, missed.all.length)}</p>}
        <ul class="list">
          {progress.map((task) => (
            <li key={task.task}>
              <TaskBar progress={task} name={`${task.task} ${taskNames[task.task] ?? ''}`} />
            </li>
          ))}
        </ul>
      </section>
      {Reading && <Reading index={index} />}
      <Signals title={m.signals} stats={signals.guided} index={index} />
      <Signals title={m.signalsIn} stats={signals.open} index={index} />
      <Drilled counts={drilled} index={index} />
    </>
  );
}

interface SignalsProps {
  readonly title: string;
  readonly stats: SignalStats;
  readonly index: BankIndex;
}

function Signals({ title, stats, index }: SignalsProps) {
  if (stats.signals.size === 0 && stats.decoys.size === 0) return null;
  const link = signalHrefOf(index);
  const names = index.signals;
  const signals = [...stats.signals].sort(
    ([, a], [, b]) => b.times - b.found - (a.times - a.found) || a.found / a.times - b.found / b.times,
  );
  const decoys = [...stats.decoys].sort(([, a], [, b]) => b.taken - a.taken || b.taken / b.times - a.taken / a.times);
  return (
    <section class="stack">
      <h2>{title}</h2>
      {signals.length > 0 && (
        <SignalTable
          caption={m.signalsMost}
          head={[m.signal, m.found, m.inPart, m.missedLabel]}
          rows={signals.map(([id, count]) => ({
            id,
            title: <a href={link(id)}>{names[id]?.title ?? id}</a>,
            cells: [m.ofFound(count.found, count.times), count.clipped, count.missed],
            times: count.times,
            good: count.found === count.times,
          }))}
        />
      )}
      {decoys.length > 0 && (
        <SignalTable
          caption={m.decoys}
          head={[m.decoy, m.marked]}
          rows={decoys.map(([id, count]) => ({
            id,
            title: <a href={link(id)}>{names[id]?.title ?? id}</a>,
            cells: [m.ofTaken(count.taken, count.times)],
            times: count.times,
            good: count.taken === 0,
          }))}
        />
      )}
    </section>
  );
}
