import { CONFIDENCES, type Confidence } from '../../core/session/attempt.ts';
import * as m from '../../messages/en/items.ts';

interface Props {
  readonly value: Confidence | null;
  readonly onChange: (value: Confidence) => void;
}

const WORDS: Readonly<Record<Confidence, string>> = { guessed: m.guessed, unsure: m.notSure, sure: m.sure };

/** How sure an answer is: one tap, never needed. */
export function ConfidenceTap({ value, onChange }: Props) {
  return (
    <fieldset class="confidence row">
      <legend class="label">{m.howSureAreYou}</legend>
      {CONFIDENCES.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name="confidence" checked={value === one} onChange={() => onChange(one)} />
          <span>{WORDS[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
