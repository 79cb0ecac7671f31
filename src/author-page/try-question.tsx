import { useState } from 'preact/hooks';
import type { Item } from '../core/item/item.ts';
import type { Response } from '../core/item/response.ts';
import type { ItemScoring } from '../core/item/scoring.ts';
import { addMark, removeMarks } from '../core/session/edit-marks.ts';
import type { Mark } from '../core/signal/mark.ts';
import { markItem } from '../core/signal/mark-item.ts';
import { foundInWords, sumOf } from '../messages/en/sum-words.ts';
import { AnsweredBody } from '../ui/items/answered-body.tsx';
import { ItemBody } from '../ui/items/item-body.tsx';
import { Stem } from '../ui/marking/stem.tsx';
import { PhraseNotes } from '../ui/shared/phrase-notes.tsx';
import { QuestionBackground } from '../ui/shared/question-background.tsx';
import { conceptsAtStake, looksOf, notesOf } from '../ui/shared/span-looks.ts';

interface Props {
  readonly item: Item;
  readonly scoring: ItemScoring;
  /** Titles and addresses of lessons by concept, addresses of signals' pages by signal. */
  readonly concepts: Readonly<Record<string, { readonly title: string; readonly href: string }>>;
  readonly signals: Readonly<Record<string, string>>;
}

/** The question as a learner meets it, to mark and to answer, with the same feedback. Nothing is stored. */
export function TryQuestion({ item, scoring, concepts, signals }: Props) {
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [response, respond] = useState<Response | null>(null);
  const [answered, setAnswered] = useState(false);
  const score = answered ? (markItem(item, scoring, marks, { marking: 'guided', pens: 1 })?.score ?? null) : null;
  const notes = answered && item.marking ? notesOf(scoring, score) : [];
  const again = () => {
    setMarks([]);
    respond(null);
    setAnswered(false);
  };
  return (
    <div class="question try">
      <Stem
        item={item}
        mode={item.marking ? 'guided' : 'off'}
        pens={1}
        pen="for"
        marks={marks}
        onPen={() => {}}
        onMark={(start, end) => setMarks(addMark(marks, { start, end, pen: 'for' }))}
        onUnmark={(start, end) => setMarks(removeMarks(marks, { start, end }))}
        looks={answered && item.marking ? looksOf(notes, true) : undefined}
      />
      {score && (
        <p>
          {foundInWords(score, scoring)}: <span class="sum">{sumOf(score, scoring)}</span>
        </p>
      )}
      <PhraseNotes
        notes={notes}
        marked
        twoPens={false}
        atStake={conceptsAtStake(scoring)}
        conceptLink={(concept) => concepts[concept]}
        signalHref={(signal) => signals[signal] ?? ''}
      />
      {answered ? (
        <AnsweredBody
          item={item}
          order={item.options}
          response={response}
          scoring={scoring}
          reading={response === null}
          conceptLink={(concept) => concepts[concept]}
        />
      ) : (
        <ItemBody item={item} order={item.options} response={response} onRespond={respond} />
      )}
      {answered && <QuestionBackground scoring={scoring} />}
      <button type="button" class="button" onClick={() => (answered ? again() : setAnswered(true))}>
        {answered ? 'Ask again' : 'Show the feedback'}
      </button>
    </div>
  );
}
