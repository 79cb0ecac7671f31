import { taskChoices } from '../../app/practice/task-choices.ts';
import { entriesOf } from '../../app/shared/bank-store.ts';
import type { AssignmentDraft } from '../../core/assignment/draft-assignment.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/assign.ts';
import { questionHref } from '../shared/links.ts';
import { Words } from '../shared/words.tsx';

interface Props {
  readonly index: BankIndex;
  readonly draft: AssignmentDraft;
  readonly onChange: (part: Partial<AssignmentDraft>) => void;
}

const toggle = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Which questions: so many, or exactly these. */
export function QuestionChoice({ index, draft, onChange }: Props) {
  const { way, count, tasks } = draft;
  return (
    <fieldset class="stack">
      <legend>{m.whichQuestions}</legend>
      <label class="choice">
        <input type="radio" name="way" checked={way === 'drawn'} onChange={() => onChange({ way: 'drawn' })} />
        <span>{m.drawn}</span>
      </label>
      <label class="choice">
        <input type="radio" name="way" checked={way === 'chosen'} onChange={() => onChange({ way: 'chosen' })} />
        <span>{m.chosen}</span>
      </label>
      {way === 'drawn' ? (
        <>
          <label class="field assign-count">
            <span>{m.howMany}</span>
            <input
              type="number"
              name="count"
              min="1"
              max="500"
              value={count}
              onInput={({ currentTarget }) => onChange({ count: currentTarget.value })}
            />
          </label>
          <details>
            <summary>{m.onlyOfTheseTasks}</summary>
            <p class="small">{m.noneMeansAll}</p>
            {taskChoices(index).map(({ id, name, questions }) => (
              <label key={id} class="choice">
                <input type="checkbox" checked={tasks.includes(id)} onChange={() => onChange({ tasks: toggle(tasks, id) })} />
                <span>
                  {id} {name} <span class="small">({questions})</span>
                </span>
              </label>
            ))}
          </details>
        </>
      ) : (
        <Chosen index={index} draft={draft} onChange={onChange} />
      )}
    </fieldset>
  );
}

/** All questions by task, in the order of the exam, which is the order they are asked in. */
function Chosen({ index, draft: { items }, onChange }: Props) {
  const entries = entriesOf(index);
  const chosen = new Set(items);
  const take = (ids: readonly string[], on: boolean) => {
    for (const id of ids) on ? chosen.add(id) : chosen.delete(id);
    onChange({ items: entries.flatMap(({ id }) => (chosen.has(id) ? [id] : [])) });
  };
  return (
    <div class="stack">
      <p role="status">
        <Words>{m.chosenSoFar(items.length)}</Words>
      </p>
      {taskChoices(index).map(({ id: task, name }) => {
        const own = entries.filter((entry) => entry.task === task);
        const count = own.filter(({ id }) => chosen.has(id)).length;
        return (
          <details key={task} class="assign-task">
            <summary>
              <span>
                {task} {name}{' '}
                <span class="small">
                  <Words>{m.chosenOf(count, own.length)}</Words>
                </span>
              </span>
            </summary>
            <label class="choice">
              <input
                type="checkbox"
                checked={count === own.length}
                onChange={({ currentTarget }) =>
                  take(
                    own.map(({ id }) => id),
                    currentTarget.checked,
                  )
                }
              />
              <strong>{m.allOfThisTask}</strong>
            </label>
            {own.map(({ id, title, level }) => (
              <div key={id} class="assign-question">
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={chosen.has(id)}
                    onChange={({ currentTarget }) => take([id], currentTarget.checked)}
                  />
                  <span>
                    {title} <span class="small">{m.level(level)}</span>
                  </span>
                </label>
                <a class="button plain" href={questionHref(id)} target="_blank" rel="noopener">
                  {m.readIt}
                </a>
              </div>
            ))}
          </details>
        );
      })}
    </div>
  );
}
