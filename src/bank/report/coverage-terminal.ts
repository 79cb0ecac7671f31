import type { Kind } from '../../core/item/item.ts';
import { percent } from '../../core/percent.ts';
import type { CoverageRow } from '../coverage.ts';
import type { CoverageReport } from './coverage-report.ts';
import { printable } from './excerpt.ts';
import { markingTerminal } from './marking-terminal.ts';
import { plural } from './plural.ts';
import type { DomainReport, TaskReport } from './report-parts.ts';
import { serviceTerminal } from './service-terminal.ts';
import { table } from './terminal-table.ts';

/** Suggestions that are printed; the JSON has all. */
const MOST_SUGGESTIONS = 25;
const MOST_UNEXPLAINED = 10;
const WIDEST_NAME = 44;

/** The kinds as heads of a narrow column. */
const SHORT: Readonly<Record<Kind, string>> = {
  'multiple-choice': 'choice',
  'multiple-response': 'resp',
  'true-false': 't/f',
  ordering: 'order',
  matching: 'match',
};

const headOf = (kinds: readonly Kind[]): readonly string[] => [
  'task',
  'objectives',
  'ready',
  'wanted',
  'level 1/2/3',
  kinds.map((kind) => SHORT[kind]).join('/'),
  'signals',
  'lessons',
  'review',
  'draft',
  'reserved',
  'errors',
  'name',
];

const counts = ({ states, kinds, levels, wanted }: CoverageRow, shown: readonly Kind[]) => ({
  ready: String(states.ready),
  wanted: String(wanted),
  levels: `${levels[1]}/${levels[2]}/${levels[3]}`,
  kinds: shown.map((kind) => kinds[kind]).join('/'),
  others: [states.review, states.draft, states.reserved, states.broken].map(String),
});

const shortName = (name: string): string => {
  const text = printable(name);
  return text.length > WIDEST_NAME ? `${text.slice(0, WIDEST_NAME - 3)}...` : text;
};

function taskRow(task: TaskReport, shown: readonly Kind[]): readonly string[] {
  const { ready, wanted, levels, kinds, others } = counts(task, shown);
  const asked = task.objectives.filter((objective) => objective.ready > 0).length;
  const [signals, lessons] = [String(task.signals.length), String(task.lessons.length)];
  return [
    task.id,
    `${asked} of ${task.objectives.length}`,
    ready,
    wanted,
    levels,
    kinds,
    signals,
    lessons,
    ...others,
    shortName(task.name),
  ];
}

function domainRow({ tasks, weight, share, ...row }: DomainReport, shown: readonly Kind[]): readonly string[] {
  const { ready, wanted, levels, kinds, others } = counts(row, shown);
  const signals = new Set(tasks.flatMap((task) => task.signals)).size;
  const lessons = tasks.reduce((sum, task) => sum + task.lessons.length, 0);
  const asked = tasks.flatMap(({ objectives }) => objectives).filter((objective) => objective.ready > 0).length;
  const all = tasks.reduce((sum, { objectives }) => sum + objectives.length, 0);
  const name = `${shortName(row.name)}: ${percent(share)} of the questions, weight ${percent(weight)}`;
  return [row.id, `${asked} of ${all}`, ready, wanted, levels, kinds, String(signals), String(lessons), ...others, name];
}

const aging = ({ question, what, checked }: CoverageReport['volatile'][number]): string =>
  `  ${checked}  ${question}: ${printable(what)}`;

const waits = ({ file, asked, by, problems }: CoverageReport['waiting'][number]): string =>
  `  ${asked}  ${printable(file)}${by === undefined ? '' : ` by ${printable(by)}`}${problems === 0 ? '' : `; ${plural(problems, 'problem')}`}`;

function unexplainedLines(ids: readonly string[], bold: (text: string) => string): readonly string[] {
  if (ids.length === 0) return [];
  const more = ids.length > MOST_UNEXPLAINED ? [`  and ${ids.length - MOST_UNEXPLAINED} more: --format json has all`] : [];
  const listed = ids.slice(0, MOST_UNEXPLAINED).map((id) => `  ${id}`);
  return [bold(`Ready questions without reasons: ${ids.length}`), ...listed, ...more, ''];
}

function one(
  { code, name, shared, domains, total, kinds, marking, services, volatile, waiting, unexplained, next }: CoverageReport,
  color: boolean,
): string {
  const bold = (text: string) => (color ? `\u001b[1m${text}\u001b[0m` : text);
  const rows = [
    headOf(kinds),
    ...domains.flatMap((domain) => [domainRow(domain, kinds), ...domain.tasks.map((task) => taskRow(task, kinds))]),
  ];
  const strong = new Set([
    0,
    ...domains.map((_, at) => 1 + domains.slice(0, at).reduce((sum, { tasks }) => sum + 1 + tasks.length, 0)),
  ]);
  const lines = table(rows).map((line, at) => (strong.has(at) ? bold(line) : line));
  const { ready, review, draft, reserved, broken } = total.states;
  const reported = next.slice(0, MOST_SUGGESTIONS).map(({ text }, at) => `${String(at + 1).padStart(3)}. ${printable(text)}`);
  const more = next.length - reported.length;
  const readings = [markingTerminal(marking, bold), serviceTerminal(services, bold)].flatMap((part) =>
    part.length > 0 ? [...part, ''] : [],
  );
  return [
    bold(printable(`${code} ${name}`)),
    `${ready} ready, ${review} waiting for review, ${draft} draft, ${reserved} reserved, ${broken} with errors; what is wanted shares out ${shared} by the blueprint's weights.`,
    '',
    ...lines,
    '',
    ...readings,
    ...(waiting.length === 0 ? [] : [bold('Waiting for review, asked longest ago first'), ...waiting.map(waits), '']),
    ...unexplainedLines(unexplained, bold),
    ...(volatile.length === 0 ? [] : [bold('Facts that age, checked longest ago first'), ...volatile.map(aging), '']),
    bold('What to write next'),
    ...(next.length === 0 ? ['  Nothing is missing.'] : reported),
    ...(more > 0 ? [`     and ${more} more: --format json has all`] : []),
  ].join('\n');
}

/** The reports for a person: for each exam a table of its tasks, and what to write next. */
export const coverageTerminal = (reports: readonly CoverageReport[], color: boolean): string =>
  reports.map((report) => `${one(report, color)}\n`).join('\n');

/** What `--format json` prints: `{format: 1, exams: [...]}`, each as `CoverageReport` describes it. */
export const coverageJson = (reports: readonly CoverageReport[]): string =>
  `${JSON.stringify({ format: 1, exams: reports }, null, 2)}\n`;
