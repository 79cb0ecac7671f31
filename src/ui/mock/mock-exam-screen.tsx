import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Item } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import { isChoice } from '../../core/kinds/is-choice.ts';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamState } from '../../core/mock-exam/mock-exam-state.ts';
import { optionOrder } from '../../core/session/option-order.ts';
import type { Mark } from '../../core/signal/mark.ts';
import * as m from '../../messages/en/mock.ts';
import { ConfidenceTap } from '../items/confidence-tap.tsx';
import { ItemBody } from '../items/item-body.tsx';
import { Stem } from '../marking/stem.tsx';
import { Icon } from '../shared/icon.tsx';
import { useTitle } from '../shared/use-title.ts';
import { Words } from '../shared/words.tsx';
import { Clock, ClockNotice } from './clock.tsx';
import { Navigator } from './navigator.tsx';
import { flag, mark, pause, respond, setConfidence, show, step, strike, unmark } from './page-mock.ts';
import { SavedWord } from './saved-word.tsx';
import { useExamKeys } from './use-exam-keys.ts';

interface Props {
  readonly mockExam: MockExam;
  readonly state: MockExamState;
  readonly id: string;
  /** Undefined where it has left the bank. */
  readonly item: Item | undefined;
}

/** One question of a mock exam, made anew for each (by `key`). Nothing on it tells right from wrong. */
export function MockExamScreen({ mockExam, state, id, item }: Props) {
  const [pen, setPen] = useState<Mark['pen']>('for');
  const [listed, setListed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const order = useMemo(() => (item ? optionOrder(item, mockExam.seed) : []), [item, mockExam.seed]);
  const { form, rules } = mockExam;
  const at = form.items.findIndex((one) => one.item === id);
  const worked = state.items[id];
  const response = worked?.response ?? null;
  const struck = worked?.struck ?? [];
  const flagged = worked?.flagged ?? false;
  const place = m.questionOf(at + 1, form.items.length);
  useTitle(place);
  useEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, []);
  const answer = (given: Response) => void respond(id, given);
  const toggleStrike = (option: string | undefined) => {
    if (option !== undefined && item && isChoice(item)) void strike(id, option, !struck.includes(option));
  };
  useExamKeys({
    item,
    order,
    response,
    onRespond: answer,
    onStrike: (number) => toggleStrike(order[number]?.id),
    next: () => void step(1),
    previous: () => void step(-1),
    flag: () => void flag(id, !flagged),
    list: () => setListed(true),
  });
  return (
    <article class="mock-exam">
      <header class="mock-exam-head">
        <h1 ref={heading} tabIndex={-1} class="label">
          <Words counts>{place}</Words>
        </h1>
        <Clock />
        <SavedWord />
        <div class="row mock-exam-tools">
          <button type="button" class="button plain" aria-pressed={flagged} onClick={() => void flag(id, !flagged)}>
            <Icon name="flag" filled={flagged} /> <Words>{flagged ? m.flagged : m.flag}</Words>
          </button>
          {rules.pauses && (
            <button type="button" class="button plain" onClick={() => void pause()}>
              {m.pause}
            </button>
          )}
        </div>
      </header>
      <ClockNotice />
      {item ? (
        <div class="reading">
          <Stem
            item={item}
            mode={item.marking ? rules.marking : 'off'}
            pens={rules.pens}
            pen={pen}
            marks={worked?.marks ?? []}
            onPen={setPen}
            onMark={(start, end) => void mark(id, { start, end, pen })}
            onUnmark={(start, end) => void unmark(id, start, end)}
          />
          <ItemBody
            item={item}
            order={order}
            response={response}
            onRespond={answer}
            struck={struck}
            onStrike={(option) => toggleStrike(option)}
          />
        </div>
      ) : (
        <p>{m.thisQuestionHasLeftTheBank}</p>
      )}
      {rules.confidence && item && (
        <ConfidenceTap value={worked?.confidence ?? null} onChange={(sure) => void setConfidence(id, sure)} />
      )}
      <nav class="action-bar" aria-label={m.questionsLabel}>
        <button type="button" class="button" disabled={at === 0} onClick={() => void step(-1)}>
          {m.previous}
        </button>
        <button type="button" class="button" onClick={() => setListed(true)}>
          {m.allQuestions}
        </button>
        <button type="button" class="button primary" onClick={() => void (at + 1 < form.items.length ? step(1) : show(null))}>
          {at + 1 < form.items.length ? m.next : m.review}
        </button>
      </nav>
      {listed && <Navigator mockExam={mockExam} state={state} onClose={() => setListed(false)} />}
    </article>
  );
}
