import { useEffect, useState } from 'preact/hooks';
import type { PracticeWish } from '../../app/practice/practice-wish.ts';
import { prepare } from '../../app/practice/prepare.ts';
import type { TaskChoice } from '../../app/practice/task-choices.ts';
import { DEFAULT_COUNT, offersOpen } from '../../app/settings/preferences.ts';
import { MARKING, PENS } from '../../app/settings/settings.ts';
import { KINDS, type Kind } from '../../core/item/item.ts';
import type { MarkingMode } from '../../core/signal/mark.ts';
import * as m from '../../messages/en/practice.ts';
import { KIND_NAMES } from '../shared/kind-names.ts';
import { $attempts, page, setSetting, setting } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { beginPractice, practice } from './page-practice.ts';

const WHICH = [
  ['all', m.all],
  ['unseen', m.onlyUnseen],
  ['missed', m.wrong],
  ['starred', m.starred],
] as const;

const MARKING_WORDS: readonly (readonly [MarkingMode, string, string])[] = [
  ['guided', m.guided, m.thePhrasesThatCanBeMarked],
  ['open', m.open, m.findThePhrasesYourself],
  ['off', m.off, m.aPlainQuiz],
];

const COUNTS = [5, 10, 20, 40];

/** What to practice, how many, and how to mark. One press with everything as it stands begins. */
export function SetupForm({ tasks }: { readonly tasks: readonly TaskChoice[] }) {
  useStore($attempts);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [kinds, setKinds] = useState<readonly Kind[]>(KINDS);
  const [which, setWhich] = useState<PracticeWish['which']>('all');
  const [count, setCount] = useState(DEFAULT_COUNT);
  const [marking, setMarking] = useState(() => setting(MARKING));
  const [pens, setPens] = useState(() => setting(PENS));
  const toggle = <T,>(list: readonly T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  const there = KINDS.filter((kind) => tasks.some((task) => task.kinds.has(kind)));
  const wish: PracticeWish = { tasks: chosen, kinds, which, count, marking, pens };
  useEffect(() => void prepare(page, practice, wish), [chosen, kinds, which, count]);
  const begin = () => {
    if (marking !== setting(MARKING)) void setSetting(MARKING, marking);
    if (pens !== setting(PENS)) void setSetting(PENS, pens);
    void beginPractice(wish);
  };
  return (
    <form
      class="setup stack"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <h1>{m.practice}</h1>
      <p class="lead">
        <Words>{m.feedbackComesAfterEveryQuestion(marking)}</Words>
      </p>
      <div class="row">
        <button type="submit" class="button primary">
          <Words>{m.startQuestions(count)}</Words>
        </button>
        <span class="small">
          <Words>{summary(chosen, which, marking)}</Words>
        </span>
      </div>
      {offersOpen(page) && marking === 'guided' && (
        <div class="notice stack">
          <p>{m.youHaveMarkedTenScenariosWith}</p>
          <button type="button" class="button" onClick={() => setMarking('open')}>
            {m.useOpenMarking}
          </button>
        </div>
      )}
      <fieldset>
        <legend>{m.tasks}</legend>
        <p class="small">{m.noneChosenMeansAll}</p>
        {tasks.map((task) => (
          <label key={task.id} class="choice">
            <input type="checkbox" checked={chosen.includes(task.id)} onChange={() => setChosen(toggle(chosen, task.id))} />
            <span>
              {task.id} {task.name} <span class="small">({task.questions})</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{m.whichQuestions}</legend>
        <div class="row">
          {WHICH.map(([value, label]) => (
            <label key={value} class="choice">
              <input type="radio" name="which" checked={which === value} onChange={() => setWhich(value)} /> {label}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{m.howMany}</legend>
        <div class="row">
          {COUNTS.map((value) => (
            <label key={value} class="choice">
              <input type="radio" name="count" checked={count === value} onChange={() => setCount(value)} /> {value}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{m.marking}</legend>
        {MARKING_WORDS.map(([value, label, words]) => (
          <label key={value} class="choice">
            <input type="radio" name="marking" checked={marking === value} onChange={() => setMarking(value)} />
            <span>
              {label}: {words}
            </span>
          </label>
        ))}
        <label class="choice">
          <input type="checkbox" checked={pens === 2} disabled={marking === 'off'} onChange={() => setPens(pens === 2 ? 1 : 2)} />
          <span>{m.twoPens}</span>
        </label>
      </fieldset>
      <fieldset>
        <legend>{m.kinds}</legend>
        <div class="row">
          {there.map((kind) => (
            <label key={kind} class="choice">
              <input type="checkbox" checked={kinds.includes(kind)} onChange={() => setKinds(toggle(kinds, kind))} />{' '}
              {KIND_NAMES[kind]}
            </label>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

function summary(tasks: readonly string[], which: PracticeWish['which'], marking: MarkingMode): string {
  const where = tasks.length === 0 ? m.allTasks : m.task(tasks.join(', '));
  const words = WHICH.find(([value]) => value === which)?.[1].toLowerCase() ?? '';
  const marked = MARKING_WORDS.find(([value]) => value === marking)?.[1].toLowerCase() ?? '';
  return m.markingWhere(where, words, marked);
}
