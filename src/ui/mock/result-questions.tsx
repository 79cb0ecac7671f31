import { useRef, useState } from 'preact/hooks';
import type { MockExamReport, ReportRow } from '../../app/mock/mock-exam-report.ts';
import { isRight } from '../../core/score/score.ts';
import { optionOrder } from '../../core/session/option-order.ts';
import { AnsweredBody } from '../items/answered-body.tsx';
import { Stem } from '../marking/stem.tsx';
import { confusedConcepts } from '../shared/confused-concepts.ts';
import { AboutQuestion, VerdictPanel } from '../shared/feedback-panel.tsx';
import { Icon } from '../shared/icon.tsx';
import { conceptLinkOf, questionPage, signalHrefOf } from '../shared/links.ts';
import { PhraseNotes } from '../shared/phrase-notes.tsx';
import { conceptsAtStake, looksOf, notesOf } from '../shared/span-looks.ts';
import { useStore } from '../shared/use-store.ts';
import { $index } from './page-mock.ts';
import { timeWords } from './time-words.ts';

/** Every question of a mock exam, closed; opened it shows what feedback after practice shows. */
export function ResultQuestions({ report }: { readonly report: MockExamReport }) {
  const list = useRef<HTMLElement>(null);
  const all = (open: boolean) => {
    for (const one of list.current?.querySelectorAll('li > details') ?? []) one.toggleAttribute('open', open);
  };
  return (
    <section class="stack" ref={list}>
      <h2>Questions</h2>
      <div class="row">
        <button type="button" class="button" onClick={() => all(true)}>
          Open all, to read or print
        </button>
        <button type="button" class="button plain" onClick={() => all(false)}>
          Close all
        </button>
      </div>
      <ol class="result-questions" role="list">
        {report.rows.map((row, at) => (
          <li key={row.place.item}>
            <Row row={row} number={at + 1} report={report} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  readonly row: ReportRow;
  readonly number: number;
  readonly report: MockExamReport;
}

function Row({ row, number, report }: RowProps) {
  const [open, setOpen] = useState(false);
  const { attempt, place } = row;
  const right = attempt !== undefined && isRight(attempt.score);
  const unanswered = attempt?.score.outcome !== 'scored';
  const spent = report.state.items[place.item]?.spent ?? 0;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name={right ? 'right' : 'wrong'} /> Question {number}: {right ? 'right' : unanswered ? 'not answered' : 'not right'}
        {place.scored ? '' : ', did not count'}, {timeWords(spent)}
      </summary>
      {open && <Whole row={row} seed={report.mockExam.seed} />}
    </details>
  );
}

function Whole({ row: { item, feedback }, seed }: { readonly row: ReportRow; readonly seed: number }) {
  const index = useStore($index);
  if (!item) return <p>This question has changed, or left the bank, since. What you answered is kept.</p>;
  if (!feedback) return <p>This question was never on the screen. It stays unseen, and may come in practice.</p>;
  const conceptLink = conceptLinkOf(index);
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
    </div>
  );
}
