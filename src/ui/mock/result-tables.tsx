import type { MockBlueprint } from '../../app/mock/mock-blueprint.ts';
import type { MockExamReport } from '../../app/mock/mock-exam-report.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/mock.ts';
import { timeWords } from '../../messages/en/time-words.ts';
import { KIND_NAMES } from '../shared/kind-names.ts';
import { signalHrefOf } from '../shared/links.ts';
import { Tallies } from './tallies.tsx';

interface Props {
  readonly report: MockExamReport;
  readonly blueprint: MockBlueprint;
  readonly index: BankIndex;
}

/** By task, kind and signal; where the time went; what was changed. */
export function ResultTables({ report, blueprint, index }: Props) {
  const { result } = report;
  const tasks = new Map(blueprint.domains.flatMap(({ tasks }) => tasks.map(({ id, name }) => [id, `${id} ${name}`])));
  const kinds = new Map<string, string>(Object.entries(KIND_NAMES));
  return (
    <>
      <Tallies title={m.byTask} head={m.taskHead} tallies={result.byTask} nameOf={(id) => tasks.get(id) ?? id} />
      <Tallies title={m.byKind} head={m.kindHead} tallies={result.byKind} nameOf={(id) => kinds.get(id) ?? id} />
      {result.bySignal.length > 0 && (
        <Tallies
          title={m.signalsFound}
          head={m.signalHead}
          tallies={result.bySignal}
          nameOf={(id) => <a href={signalHrefOf(index)(id)}>{index.signals[id]?.title ?? id}</a>}
        />
      )}
      <TimeAndChanges report={report} />
    </>
  );
}

const SLOWEST = 5;

function TimeAndChanges({ report: { result, rows } }: Pick<Props, 'report'>) {
  const numberOf = new Map(rows.map(({ place }, at) => [place.item, at + 1]));
  const numbers = (items: readonly string[]) => items.map((item) => numberOf.get(item)).join(', ');
  const { times, pace, changed, sureAndWrong, unanswered } = result;
  const total = times.reduce((sum, { spent }) => sum + spent, 0);
  const slow = times.filter(({ spent }) => spent > 1.5 * pace).slice(0, SLOWEST);
  const line = (count: number, words: string, items: readonly string[]) =>
    count > 0 && (
      <li>
        {count} {words}: {count === 1 ? 'question' : 'questions'} {numbers(items)}.
      </li>
    );
  return (
    <section class="stack">
      <h2>{m.timeAndChanges}</h2>
      <ul>
        <li>
          {m.aQuestionOnAverage(timeWords(total / Math.max(1, times.length)), timeWords(pace))}
          {slow.length > 0 &&
            m.longest(slow.map(({ item, spent }) => m.questionNumberOf(numberOf.get(item), timeWords(spent))).join(', '))}
        </li>
        {line(changed.toRight.length, m.changedFromWrongToRight, changed.toRight)}
        {line(changed.toWrong.length, m.changedFromRightToWrong, changed.toWrong)}
        {line(changed.neither.length, m.changedWithNoDifference, changed.neither)}
        {line(sureAndWrong.length, m.sure, sureAndWrong)}
        {line(unanswered.length, m.notAnswered, unanswered)}
      </ul>
    </section>
  );
}
