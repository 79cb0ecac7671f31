import { useState } from 'preact/hooks';
import type { FormSize } from '../../core/exam/form.ts';
import { formQuestions, formSeconds } from '../../core/exam/form-size.ts';
import type { MarkingMode } from '../../core/signal/mark.ts';
import { allowedSeconds } from '../../core/sitting/allowed-seconds.ts';
import { EXTRA_TIMES, type ExtraTime, type SittingRules } from '../../core/sitting/sitting.ts';
import { preferredPens } from '../../stores/preferences.ts';
import { proposeForm } from '../../stores/propose-form.ts';
import { $blueprint, $refusal } from '../../stores/sitting-state.ts';
import { useStore } from '../shared/use-store.ts';
import { SittingList } from './sitting-list.tsx';
import { timeWords } from './time-words.ts';

const SIZES: readonly (readonly [FormSize, string])[] = [
  ['full', 'Full length'],
  ['half', 'Half length'],
  ['quarter', 'Quarter length'],
  ['domain', 'One domain'],
];

const EXTRA_WORDS: Readonly<Record<ExtraTime, string>> = {
  none: 'None, as in the exam',
  '25%': 'A quarter more',
  '50%': 'Half as much again',
  '100%': 'Twice the time',
  '30 minutes': '30 minutes more',
};

const MARKING: readonly (readonly [MarkingMode, string])[] = [
  ['off', 'No marking, as in the exam'],
  ['guided', 'Mark phrases, guided'],
  ['open', 'Mark phrases, any words'],
];

/** Which mock exam: how long, how much time, what beside the answers. Below: those sat before. */
export function FormChoice() {
  const blueprint = useStore($blueprint);
  const refusal = useStore($refusal);
  const [size, setSize] = useState<FormSize>('half');
  const [domain, setDomain] = useState(blueprint?.domains[0]?.id ?? '');
  const [extra, setExtra] = useState<ExtraTime>('none');
  const [pauses, setPauses] = useState(false);
  const [confidence, setConfidence] = useState(false);
  const [marking, setMarking] = useState<MarkingMode>('off');
  if (!blueprint) return null;
  const shape = (one: FormSize) => {
    const questions = formQuestions(blueprint, one, domain);
    const seconds = allowedSeconds(formSeconds(blueprint, questions), extra);
    return `${questions} questions, ${timeWords(seconds * 1000)}`;
  };
  const rules: SittingRules = { extra, pauses, marking, pens: marking === 'off' ? 1 : preferredPens(), confidence };
  return (
    <div class="stack-wide">
      <form
        class="setup stack"
        onSubmit={(event) => {
          event.preventDefault();
          proposeForm(size, size === 'domain' ? domain : null, rules);
        }}
      >
        <h1>Mock exam</h1>
        <p class="lead">Questions in the mix of the real exam, against the clock, with no feedback until the end.</p>
        <fieldset class="stack">
          <legend>Length</legend>
          {SIZES.map(([one, name]) => (
            <label key={one} class="choice">
              <input type="radio" name="size" checked={size === one} onChange={() => setSize(one)} />
              <span>
                {name} <span class="small">{shape(one)}</span>
              </span>
            </label>
          ))}
          {size === 'domain' && (
            <label class="field">
              <span>Domain</span>
              <select value={domain} onChange={(event) => setDomain(event.currentTarget.value)}>
                {blueprint.domains.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.id} {one.name}
                  </option>
                ))}
              </select>
            </label>
          )}
        </fieldset>
        <div class="row">
          <button type="submit" class="button primary">
            To the rules
          </button>
        </div>
        <div role="alert">{refusal && <p class="notice warn">{refusal}</p>}</div>
        <details>
          <summary>Extra time, pauses, marking</summary>
          <div class="stack">
            <label class="field">
              <span>Extra time</span>
              <select
                value={extra}
                onChange={(event) => setExtra(EXTRA_TIMES.find((one) => one === event.currentTarget.value) ?? 'none')}
              >
                {EXTRA_TIMES.map((one) => (
                  <option key={one} value={one}>
                    {EXTRA_WORDS[one]}
                  </option>
                ))}
              </select>
            </label>
            <fieldset class="stack">
              <legend>Marking</legend>
              {MARKING.map(([one, name]) => (
                <label key={one} class="choice">
                  <input type="radio" name="marking" checked={marking === one} onChange={() => setMarking(one)} />
                  <span>{name}</span>
                </label>
              ))}
            </fieldset>
            <label class="choice">
              <input type="checkbox" checked={pauses} onChange={() => setPauses(!pauses)} />
              <span>The clock may be stopped (unlike the exam)</span>
            </label>
            <label class="choice">
              <input type="checkbox" checked={confidence} onChange={() => setConfidence(!confidence)} />
              <span>Ask how sure I am</span>
            </label>
          </div>
        </details>
      </form>
      <SittingList />
    </div>
  );
}
