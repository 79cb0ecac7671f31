import { useState } from 'preact/hooks';
import { storagePrefix } from '../../env/storage-prefix.ts';
import * as m from '../../messages/en/settings.ts';

const THEMES = [
  ['', m.asTheSystem],
  ['light', m.light],
  ['dark', m.dark],
] as const;
const SIZES = [
  ['', m.normal],
  ['large', m.large],
  ['larger', m.larger],
] as const;

/** Theme and text size: kept for this browser only, as they are needed before anything else is read. */
export function Reading() {
  return (
    <section class="stack">
      <h2>{m.reading}</h2>
      <Choice name="theme" legend={m.theme} values={THEMES} />
      <Choice name="text" legend={m.textSize} values={SIZES} />
    </section>
  );
}

interface ChoiceProps {
  readonly name: 'theme' | 'text';
  readonly legend: string;
  readonly values: readonly (readonly [string, string])[];
}

function Choice({ name, legend, values }: ChoiceProps) {
  const root = document.documentElement;
  const [chosen, setChosen] = useState(root.dataset[name] ?? '');
  const choose = (value: string) => {
    setChosen(value);
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    try {
      if (value) localStorage.setItem(storagePrefix(import.meta.env.BASE_URL) + name, value);
      else localStorage.removeItem(storagePrefix(import.meta.env.BASE_URL) + name);
    } catch {
      // Storage is refused: the choice holds for this page only.
    }
  };
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="row">
        {values.map(([value, label]) => (
          <label key={value} class="choice">
            <input type="radio" name={name} checked={chosen === value} onChange={() => choose(value)} /> {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
