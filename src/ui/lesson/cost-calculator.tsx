import { useEffect, useState } from 'preact/hooks';
import type { CostInput, CostModel } from '../../core/cost/cost-model.ts';
import { costResults, exampleValues } from '../../core/cost/evaluate.ts';
import { formatAmount } from '../../core/cost/format-amount.ts';
import * as m from '../../messages/en/lesson.ts';

interface Props {
  readonly model: CostModel;
  /** Of the section: ids of fields are made from it. */
  readonly id: string;
}

interface FieldProps {
  readonly input: CostInput;
  readonly id: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const read = (text: string): number => (text.trim() === '' ? NaN : Number(text));
const fits = (value: number, { min, max }: CostInput): boolean => value >= min && value <= max;

function Field({ input, id, text, onText }: FieldProps) {
  const { unit, min, max, step } = input;
  const wrong = !fits(read(text), input);
  return (
    <>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        {...{ min, max, step }}
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => onText(event.currentTarget.value)}
      />{' '}
      {unit}
      {wrong && (
        <p class="cost-wrong" id={`${id}-wrong`}>
          {m.enterANumberFromTo(formatAmount(min, ''), formatAmount(max, ''))}
        </p>
      )}
    </>
  );
}

/** What-if numbers: a table of inputs and one of results with bars. Without script, and before it runs, the example values stand there as text. */
export function CostCalculator({ model, id }: Props) {
  const [live, setLive] = useState(false);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => setLive(true), []);
  const values = new Map(exampleValues(model));
  for (const input of model.inputs) {
    const value = read(texts[input.name] ?? '');
    if (fits(value, input)) values.set(input.name, value);
  }
  const amounts = costResults(model, values);
  const told = model.results.map(({ unit }, at) => formatAmount(amounts[at] ?? NaN, unit));
  // Bars compare what has the same unit.
  const unit = model.results[0]?.unit;
  const barred = model.results.flatMap((result, at) => (result.unit === unit ? [{ ...result, at }] : []));
  const most = Math.max(...barred.map(({ at }) => amounts[at] ?? 0).filter(Number.isFinite));
  const changed = Object.keys(texts).length > 0;
  return (
    <div class="cost">
      <table>
        <caption>{live ? m.changeTheNumbers : m.exampleNumbers}</caption>
        <tbody>
          {model.inputs.map((input) => {
            const field = `${id}-${input.name}`;
            return (
              <tr key={field}>
                <th scope="row">{live ? <label for={field}>{input.label}</label> : input.label}</th>
                <td>
                  {live ? (
                    <Field
                      input={input}
                      id={field}
                      text={texts[input.name] ?? String(input.example)}
                      onText={(text) => setTexts({ ...texts, [input.name]: text })}
                    />
                  ) : (
                    formatAmount(input.example, input.unit)
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <table>
        <caption>{m.whatItComesTo}</caption>
        <tbody>
          {model.results.map((result, at) => (
            <tr key={result.label}>
              <th scope="row">{result.label}</th>
              <td>{told[at]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {barred.length > 1 && (
        <div class="cost-bars" aria-hidden="true">
          {barred.map(({ label, at }) => (
            <div key={label}>
              {label}
              <svg width="100%" height="16" aria-hidden="true" focusable="false">
                <rect width="100%" height="16" class="cost-track" fill="none" stroke="currentColor" />
                <rect
                  width={`${most > 0 ? Math.max(0, ((amounts[at] ?? 0) / most) * 100) || 0 : 0}%`}
                  height="16"
                  fill="currentColor"
                />
              </svg>
            </div>
          ))}
        </div>
      )}
      <details>
        <summary>{m.howItIsWorkedOut}</summary>
        <ul>
          {model.results.map(({ label, words }) => (
            <li key={label}>
              <b>{label}</b> = {words}
            </li>
          ))}
        </ul>
      </details>
      <p role="status" class="visually-hidden">
        {changed && `${model.results.at(-1)?.label}: ${told.at(-1)}`}
      </p>
      {changed && (
        <button type="button" class="button plain" onClick={() => setTexts({})}>
          {m.backToTheExampleNumbers}
        </button>
      )}
    </div>
  );
}
