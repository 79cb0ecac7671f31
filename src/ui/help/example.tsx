import { useState } from 'preact/hooks';
import { addMark, removeMarks } from '../../core/session/edit-marks.ts';
import type { Mark } from '../../core/signal/mark.ts';
import { markItem } from '../../core/signal/mark-item.ts';
import * as m from '../../messages/en/help.ts';
import { foundInWords, sumOf } from '../../messages/en/sum-words.ts';
import { Stem } from '../marking/stem.tsx';
import { PhraseNotes } from '../shared/phrase-notes.tsx';
import { conceptsAtStake, looksOf, notesOf } from '../shared/span-looks.ts';
import { useLive } from '../shared/use-live.ts';
import { EXAMPLE, EXAMPLE_SCORING } from './example-item.ts';

/** Three taps to try: two phrases decide, one tempts. Can be done again and again; nothing is stored. */
export function Example() {
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [checked, setChecked] = useState(false);
  const live = useLive();
  const score = checked ? markItem(EXAMPLE, EXAMPLE_SCORING, marks, { marking: 'guided', pens: 1 })?.score : undefined;
  const notes = score ? notesOf(EXAMPLE_SCORING, score) : [];
  return (
    <section class="question measure" aria-label={m.example}>
      <Stem
        item={EXAMPLE}
        mode={live ? 'guided' : 'off'}
        pens={1}
        pen="for"
        marks={marks}
        onPen={() => {}}
        onMark={(start, end) => setMarks(addMark(marks, { start, end, pen: 'for' }))}
        onUnmark={(start, end) => setMarks(removeMarks(marks, { start, end }))}
        looks={score ? looksOf(notes, true) : undefined}
      />
      {score ? (
        <div class="stack">
          <p role="status">
            {foundInWords(score, EXAMPLE_SCORING)}: <span class="sum">{sumOf(score, EXAMPLE_SCORING)}</span>
          </p>
          <PhraseNotes
            notes={notes}
            marked
            twoPens={false}
            atStake={conceptsAtStake(EXAMPLE_SCORING)}
            conceptLink={() => undefined}
            signalHref={() => ''}
          />
          <button
            type="button"
            class="button"
            onClick={() => {
              setMarks([]);
              setChecked(false);
            }}
          >
            {m.tryAgain}
          </button>
        </div>
      ) : (
        <button type="button" class="button primary" disabled={!live} onClick={() => setChecked(true)}>
          {m.check}
        </button>
      )}
    </section>
  );
}
