import { useRef, useState } from 'preact/hooks';
import type { MockExamReport, ReportRow } from '../../app/mock/mock-exam-report.ts';
import { entriesOf, formerIds, reservedOf } from '../../app/shared/bank-store.ts';
import { isRight } from '../../core/score/score.ts';
import { optionOrder } from '../../core/session/option-order.ts';
import { isLucky } from '../../core/stats/is-lucky.ts';
import { questionHistory } from '../../core/stats/question-history.ts';
import { type FilteredRow, passes, type ResultFilter } from '../../core/stats/result-filter.ts';
import * as m from '../../messages/en/mock.ts';
import { timeWords } from '../../messages/en/time-words.ts';
import { rich } from '../../messages/rich.ts';
import { AnsweredBody } from '../items/answered-body.tsx';
import { Stem } from '../marking/stem.tsx';
import { QuestionHistory } from '../question/question-history.tsx';
import { FilterChoice } from '../results/filter-choice.tsx';
import { confusedConcepts } from '../shared/confused-concepts.ts';
import { AboutQuestion, VerdictPanel } from '../shared/feedback-panel.tsx';
import { Icon } from '../shared/icon.tsx';
import { conceptLinkOf, questionPage, signalHrefOf } from '../shared/links.ts';
import { $attempts } from '../shared/page.ts';
import { PhraseNotes } from '../shared/phrase-notes.tsx';
import { conceptsAtStake, looksOf, notesOf } from '../shared/span-looks.ts';
import { useStore } from '../shared/use-store.ts';
import { $index } from './page-mock.ts';

/** Every question of a mock exam by title, closed; opened it shows what feedback after practice shows. */
export function ResultQuestions({ report }: { readonly report: MockExamReport }) {
  const list = useRef<HTMLElement>(null);
  const index = useStore($index);
  const [filter, setFilter] = useState<ResultFilter>('all');
  const titles = new Map(index ? [...entriesOf(index), ...reservedOf(index)].map(({ id, title }) => [id, title]) : []);
  const rows = report.rows.map((row, at) => ({
    ...{ row, number: at + 1, title: titles.get(row.place.item) ?? '' },
    right: row.attempt !== undefined && isRight(row.attempt.score),
    lucky: row.attempt !== undefined && isLucky(row.attempt),
    answered: row.attempt?.score.outcome === 'scored',
    flagged: report.state.items[row.place.item]?.flagged ?? false,
  }));
  const all = (open: boolean) => {
    for (const one of list.current?.querySelectorAll('li > details') ?? []) one.toggleAttribute('open', open);
  };
  return (
    <section class="stack" ref={list}>
      <h2>{m.questionsLabel}</h2>
      <FilterChoice rows={rows} chosen={filter} onChoose={setFilter} />
      <div class="row">
        <button type="button" class="button" onClick={() => all(true)}>
          {m.openAll}
        </button>
        <button type="button" class="button plain" onClick={() => all(false)}>
          {m.closeAll}
        </button>
      </div>
      <ol class="result-questions" role="list">
        {rows
          .filter((row) => passes(filter, row))
          .map((row) => (
            <li key={row.row.place.item}>
              <Row {...row} report={report} />
            </li>
          ))}
      </ol>
    </section>
  );
}

interface RowProps extends FilteredRow {
  readonly row: ReportRow;
  readonly number: number;
  readonly title: string;
  readonly report: MockExamReport;
}

function Row({ row, number, title, right, lucky, answered, flagged, report }: RowProps) {
  const [open, setOpen] = useState(false);
  const { place } = row;
  const spent = report.state.items[place.item]?.spent ?? 0;
  const said = [
    right ? (lucky ? m.rightByLuck : 'right') : answered ? m.notRight : m.notAnsweredLabel,
    ...(flagged ? ['flagged'] : []),
    ...(place.scored ? [] : [m.didNotCount]),
    timeWords(spent),
  ];
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name={right ? 'right' : 'wrong'} />
        <span>
          {rich(m.questionTask(number, title, place.task, said.join(', ')), {
            span: (text) => <span class="small">{text}</span>,
          })}
        </span>
      </summary>
      {open && <Whole row={row} seed={report.mockExam.seed} />}
    </details>
  );
}

function Whole({ row: { item, feedback }, seed }: { readonly row: ReportRow; readonly seed: number }) {
  const index = useStore($index);
  const attempts = useStore($attempts);
  if (!item) return <p>{m.thisQuestionHasChanged}</p>;
  if (!feedback) return <p>{m.thisQuestionWasNeverOnThe}</p>;
  const conceptLink = conceptLinkOf(index);
  const history = questionHistory(attempts, item.id, index ? formerIds(index) : new Map());
  const { attempt, scoring, signalScore } = feedback;
  const marked = attempt.marking !== 'off';
  const notes = notesOf(scoring, signalScore);
  const nothing = () => {};
  return (
    <div class="stack">
      <VerdictPanel feedback={feedback} confused={confusedConcepts(feedback, conceptLink)} />
      <div class={`reading ${notes.length > 0 ? 'noted' : ''}`}>
        <Stem
          item={item}
          mode={attempt.marking}
          pens={attempt.pens}
          pen="for"
          marks={attempt.marks}
          onPen={nothing}
          onMark={nothing}
          onUnmark={nothing}
          looks={looksOf(notes, marked)}
        />
        <PhraseNotes
          notes={notes}
          marked={marked}
          twoPens={attempt.pens === 2}
          atStake={conceptsAtStake(scoring)}
          conceptLink={conceptLink}
          signalHref={signalHrefOf(index)}
        />
        <AnsweredBody
          item={item}
          order={optionOrder(item, seed)}
          response={attempt.response}
          scoring={scoring}
          conceptLink={conceptLink}
        />
      </div>
      <AboutQuestion feedback={feedback} twin={questionPage(index, scoring.flips)} />
      {history.length > 1 && <QuestionHistory answers={history} load={async () => item} />}
    </div>
  );
}
