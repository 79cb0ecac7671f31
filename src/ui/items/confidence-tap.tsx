import { CONFIDENCES, type Confidence } from '../../core/session/attempt.ts';

interface Props {
  readonly value: Confidence | null;
  readonly onChange: (value: Confidence) => void;
}

const WORDS: Readonly<Record<Confidence, string>> = { guessed: 'Guessed', unsure: 'Not sure', sure: 'Sure' };

/** How sure an answer is: one tap, never needed. */
export function ConfidenceTap({ value, onChange }: Props) {
  return (
    <fieldset class="confidence row">
      <legend class="label">How sure are you? (if you like)</legend>
      {CONFIDENCES.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name="confidence" checked={value === one} onChange={() => onChange(one)} />
          <span>{WORDS[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
