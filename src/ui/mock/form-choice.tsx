import { useEffect, useRef, useState } from 'preact/hooks';
import type { MockBlueprint } from '../../app/mock/mock-blueprint.ts';
import { PENS } from '../../app/settings/settings.ts';
import type { FormSize } from '../../core/exam/form.ts';
import { formQuestions, formSeconds } from '../../core/exam/form-size.ts';
import { allowedSeconds } from '../../core/mock-exam/allowed-seconds.ts';
import { EXTRA_TIMES, type ExtraTime, type MockExamRules } from '../../core/mock-exam/mock-exam.ts';
import type { MarkingMode } from '../../core/signal/mark.ts';
import * as m from '../../messages/en/mock.ts';
import { timeWords } from '../../messages/en/time-words.ts';
import { setting } from '../shared/page.ts';
import { useLater } from '../shared/use-later.ts';
import { useLive } from '../shared/use-live.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { $refusal, propose } from './page-mock.ts';

const SIZES: readonly (readonly [FormSize, string])[] = [
  ['full', m.fullLength],
  ['half', m.halfLength],
  ['quarter', m.quarterLength],
  ['domain', m.oneDomain],
];

const EXTRA_WORDS: Readonly<Record<ExtraTime, string>> = {
  none: m.none,
  '25%': m.aQuarterMore,
  '50%': m.halfAsMuchAgain,
  '100%': m.twiceTheTime,
  '30 minutes': '30 minutes more',
};

const MARKING: readonly (readonly [MarkingMode, string])[] = [
  ['off', m.noMarking],
  ['guided', m.markPhrases],
  ['open', m.markPhrasesAny],
];

interface Wish {
  readonly size: FormSize;
  readonly domain: string;
  /** The letter of a kept form; empty: none. */
  readonly kept: string;
  readonly rules: MockExamRules;
}

// Past ones, and the forms that are kept, come after the form can be used.
const loadLate = async () => {
  const [{ MockExamList }, { KeptForms }] = await Promise.all([import('./mock-exam-list.tsx'), import('./kept-forms.tsx')]);
  return { MockExamList, KeptForms };
};

const NO_EXTRAS: MockExamRules = { extra: 'none', pauses: false, marking: 'off', pens: 1, confidence: false };

/** What the form says. The form itself holds it, so that nothing chosen early is lost. */
function readWish(form: HTMLFormElement): Wish {
  const data = new FormData(form);
  const marking = MARKING.find(([one]) => one === data.get('marking'))?.[0] ?? 'off';
  return {
    size: SIZES.find(([one]) => one === data.get('size'))?.[0] ?? 'half',
    domain: String(data.get('domain') ?? ''),
    kept: String(data.get('kept') ?? ''),
    rules: {
      extra: EXTRA_TIMES.find((one) => one === data.get('extra')) ?? 'none',
      pauses: data.has('pauses'),
      marking,
      pens: marking === 'off' ? 1 : setting(PENS),
      confidence: data.has('confidence'),
    },
  };
}

/** Which mock exam: how long, how much time, what beside the answers. Below: those sat before. */
export function FormChoice({ blueprint }: { readonly blueprint: MockBlueprint }) {
  const refusal = useStore($refusal);
  const form = useRef<HTMLFormElement>(null);
  const [wish, setWish] = useState<Wish>({ size: 'half', domain: '', kept: '', rules: NO_EXTRAS });
  const live = useLive();
  const late = useLater(true, loadLate);
  const [waiting, setWaiting] = useState(false);
  const read = () => form.current && setWish(readWish(form.current));
  // The form can be used before this code has loaded: what was chosen by then counts.
  useEffect(() => {
    // A link may ask for a length: the plan's does.
    const asked = new URLSearchParams(location.search).get('length');
    const radio = form.current?.querySelector<HTMLInputElement>(`input[name="size"][value="${CSS.escape(asked ?? '')}"]`);
    if (radio) radio.checked = true;
    read();
  }, []);
  const { size, kept, rules } = wish;
  const domain = wish.domain || (blueprint.domains[0]?.id ?? '');
  const shape = (one: FormSize) => {
    const questions = formQuestions(blueprint, one, domain);
    const seconds = allowedSeconds(formSeconds(blueprint, questions), rules.extra);
    return m.questions(questions, timeWords(seconds * 1000));
  };
  return (
    <div class="stack-wide">
      <form
        ref={form}
        class="setup stack"
        onChange={read}
        onSubmit={(event) => {
          event.preventDefault();
          setWaiting(true);
          void propose({ size, domain: size === 'domain' ? domain : null, kept: kept || null, rules }).then(() =>
            setWaiting(false),
          );
        }}
      >
        <h1>{m.mockExam}</h1>
        <p class="lead">{m.questionsInTheMixOfThe}</p>
        <fieldset class="stack">
          <legend>{m.length}</legend>
          {SIZES.map(([one, name]) => (
            <label key={one} class="choice">
              <input type="radio" name="size" value={one} defaultChecked={one === 'half'} />
              <span>
                {name}{' '}
                <span class="small">
                  <Words>{shape(one)}</Words>
                </span>
              </span>
            </label>
          ))}
          {size === 'domain' && (
            <label class="field">
              <span>{m.domain}</span>
              <select name="domain">
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
          <button type="submit" class="button primary" disabled={!live}>
            {m.toTheRules}
          </button>
          <span role="status">
            <Words>{waiting && m.puttingTheQuestionsTogether}</Words>
          </span>
        </div>
        <div role="alert">
          {refusal && (
            <p key={refusal} class="notice warn">
              {refusal}
            </p>
          )}
        </div>
        {/* Comes late, so below the button: what is about to be pressed does not move. */}
        {late && <late.KeptForms size={size} kept={kept} />}
        <details>
          <summary>{m.extraTime}</summary>
          <div class="stack">
            <label class="field">
              <span>{m.extraTimeLabel}</span>
              <select name="extra">
                {EXTRA_TIMES.map((one) => (
                  <option key={one} value={one}>
                    {EXTRA_WORDS[one]}
                  </option>
                ))}
              </select>
            </label>
            <fieldset class="stack">
              <legend>{m.marking}</legend>
              {MARKING.map(([one, name]) => (
                <label key={one} class="choice">
                  <input type="radio" name="marking" value={one} defaultChecked={one === 'off'} />
                  <span>{name}</span>
                </label>
              ))}
            </fieldset>
            <label class="choice">
              <input type="checkbox" name="pauses" />
              <span>{m.theClockMayBeStopped}</span>
            </label>
            <label class="choice">
              <input type="checkbox" name="confidence" />
              <span>{m.askHowSureIAm}</span>
            </label>
          </div>
        </details>
      </form>
      {late && <late.MockExamList />}
    </div>
  );
}
