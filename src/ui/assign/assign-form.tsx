import { useState } from 'preact/hooks';
import type { Assignment } from '../../core/assignment/assignment.ts';
import { type AssignmentDraft, assignmentOf, type DraftFault } from '../../core/assignment/draft-assignment.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/assign.ts';
import { env } from '../shared/page.ts';
import { MadeLink } from './made-link.tsx';
import { QuestionChoice } from './question-choice.tsx';

interface Props {
  readonly index: BankIndex;
  readonly dropbox: string | undefined;
}

const MARKINGS = ['guided', 'open', 'off'] as const;

/** All that makes an assignment; a press makes its link. Whatever is changed then needs a new one. */
export function AssignForm({ index, dropbox }: Props) {
  const [draft, setDraft] = useState<AssignmentDraft>({
    ...{ exam: index.exam, title: '', way: 'drawn', count: '10', tasks: [], items: [] },
    ...{ marking: 'guided', due: '', tries: '1' },
  });
  const [made, setMade] = useState<Assignment>();
  const [fault, setFault] = useState<DraftFault>();
  const change = (part: Partial<AssignmentDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setMade(undefined);
  };
  const make = (form: HTMLFormElement) => {
    const read = assignmentOf(draft, env.id(), env.zone);
    setFault(read.ok ? undefined : read.error);
    setMade(read.ok ? read.value : undefined);
    if (!read.ok) form.querySelector<HTMLInputElement>(`[name="${read.error}"]`)?.focus();
  };
  return (
    <div class="stack-wide">
      <form
        class="stack assign"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make(event.currentTarget);
        }}
      >
        <h1>{m.makeAnAssignment}</h1>
        <p class="lead">{m.lead}</p>
        <label class="field">
          <span>{m.title}</span>
          <input
            type="text"
            name="title"
            maxLength={120}
            placeholder={m.titleExample}
            autocomplete="off"
            value={draft.title}
            onInput={({ currentTarget }) => change({ title: currentTarget.value })}
          />
        </label>
        <QuestionChoice index={index} draft={draft} onChange={change} />
        <fieldset>
          <legend>{m.marking}</legend>
          {MARKINGS.map((one) => (
            <label key={one} class="choice">
              <input type="radio" name="marking" checked={draft.marking === one} onChange={() => change({ marking: one })} />
              <span>{m.markings[one]}</span>
            </label>
          ))}
        </fieldset>
        <div class="assign-pair">
          <div class="field">
            <label for="assign-due">{m.due}</label>
            <input
              id="assign-due"
              type="datetime-local"
              name="due"
              aria-describedby="assign-due-help"
              value={draft.due}
              onInput={({ currentTarget }) => change({ due: currentTarget.value })}
            />
            <p id="assign-due-help" class="small">
              {m.dueHelp}
            </p>
          </div>
          <div class="field">
            <label for="assign-tries">{m.tries}</label>
            <input
              id="assign-tries"
              type="number"
              name="tries"
              min="1"
              max="99"
              aria-describedby="assign-tries-help"
              value={draft.tries}
              onInput={({ currentTarget }) => change({ tries: currentTarget.value })}
            />
            <p id="assign-tries-help" class="small">
              {m.triesHelp}
            </p>
          </div>
        </div>
        <div role="alert">
          {fault && (
            <p key={fault} class="notice warn">
              {m.faults[fault]}
            </p>
          )}
        </div>
        <button type="submit" class={made ? 'button' : 'button primary'}>
          {m.makeTheLink}
        </button>
      </form>
      {made && <MadeLink key={made.id} assignment={made} dropbox={dropbox} />}
    </div>
  );
}
