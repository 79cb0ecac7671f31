import { collectProblems } from '../content/diagnostic.ts';
import type { Change } from '../content/edit/edit-front-matter.ts';
import { type Data, dataOf } from '../content/edit/yaml-data.ts';
import { didYouMean } from '../content/nearest.ts';
import { readQuestionFields } from '../content/parse/question-fields.ts';
import { parseYaml, type YamlMap } from '../content/parse/yaml.ts';
import { UsageError } from './command.ts';
import { SORTS } from './edit-sorts.ts';

const { settable: SETTABLE, needed: NEEDED } = SORTS.question;
/** One more in the list of `sources`. */
const ONE_SOURCE = 'source';

const EXAMPLE: Readonly<Partial<Record<string, string>>> = {
  source: "'source={title: The page, url: https://example.com/page, checked: 2026-11-20}'",
  review: "'review={asked: 2026-11-30, by: Ana}'",
  sources: "'sources=[{title: The page, url: https://example.com/page, checked: 2026-11-20}]'",
};

function refuse(given: string, why: string, hint?: string): never {
  throw new UsageError(`Unexpected \`${given}\` for --set of edit: ${why}${hint === undefined ? '' : `\n${hint}`}`);
}

/** The value as the checker would read it in a file; refused with what the checker would say. */
function readValue(key: string, text: string, given: string): Data {
  const problems = collectProblems('');
  // What the key is read with must not be told: a whole front matter, in which each value fits.
  const day = '1970-01-01';
  const needed = { objective: '1.1.1', level: '1', status: 'draft', review: `{asked: ${day}}`, reviewed: day, [key]: text };
  const map = parseYaml(
    Object.entries(needed)
      .map((entry) => entry.join(': '))
      .join('\n'),
    problems,
  );
  if (map?.kind === 'map') readQuestionFields(map satisfies YamlMap, problems);
  const [problem] = problems.list;
  if (map?.kind !== 'map' || problem !== undefined) {
    const example = EXAMPLE[given.startsWith(`${ONE_SOURCE}=`) ? ONE_SOURCE : key];
    const said = problem?.reason ?? 'it cannot be read.';
    return refuse(given, said, example === undefined ? problem?.hint : `For example: --set ${example}`);
  }
  const value = map.entries.find((entry) => entry.key === key)?.value;
  return value === undefined ? null : dataOf(value);
}

/** What one `--set key=value` asks for. */
function changeOf(given: string): Change {
  const [, name = '', text = ''] = /^([^=]*)=([\s\S]*)$/.exec(given) ?? [];
  const key = SETTABLE.find((one) => one === (name === ONE_SOURCE ? 'sources' : name));
  if (key === undefined) {
    const names = [...SETTABLE, ONE_SOURCE];
    const near = didYouMean(name, names)?.replace('did', 'Did');
    return refuse(given, `expected key=value with one of these keys: ${names.join(', ')}`, near);
  }
  if (text.trim() === '') {
    if (NEEDED.includes(key)) refuse(given, `a question cannot do without \`${key}\``);
    return { key, gone: true };
  }
  if (name !== ONE_SOURCE) return { key, to: readValue(key, text, given) };
  const list = readValue(key, `[${text}]`, given);
  return { key, add: (list as readonly Data[])[0] ?? null };
}

/** What `--set` asks for, in the order given. Throws `UsageError` for a key that cannot be set, twice the same, or a value the checker refuses. */
export function changesOf(given: readonly string[]): readonly Change[] {
  const changes = given.map(changeOf);
  changes.forEach((change, at) => {
    const isAgain = changes.slice(0, at).some(({ key, ...how }) => key === change.key && !('add' in how && 'add' in change));
    if (isAgain) refuse(given[at] ?? '', `\`${change.key}\` is set twice`);
  });
  return changes;
}
