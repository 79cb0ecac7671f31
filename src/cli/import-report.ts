import { dirname } from 'node:path';
import { printable } from '../bank/report/excerpt.ts';
import type { ExchangeNote } from '../exchange/exchange.ts';
import { shownBeside } from './import-beside.ts';
import type { ImportPlan, PlannedFile } from './import-plan.ts';

/** Paths that are listed one by one. */
const MOST_PATHS = 20;

const count = ({ notes }: PlannedFile, what: ExchangeNote['what']): number => notes.filter((note) => note.what === what).length;

const line = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

function rowOf(planned: PlannedFile, failed: boolean): readonly string[] {
  const { file, here, said } = planned;
  const cameIn = failed ? 0 : planned.cameIn;
  const end = said ?? (count(planned, 'refused') > 0 ? 'refused' : '');
  return [line(file), String(cameIn), String(here), String(count(planned, 'left-out')), end];
}

/** Rows as lines: names left, numbers right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 || at === 4 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const WHAT: Readonly<Record<ExchangeNote['what'], string>> = { 'left-out': 'left out', changed: 'changed', refused: 'refused' };

function reported(file: string, { line: at, question, what, reason }: ExchangeNote): string {
  const name = question === undefined ? '' : ` "${line(question).slice(0, 60)}"`;
  return `${line(file)}${at > 0 ? `:${at}` : ''} ${WHAT[what]}${name}: ${line(reason)}`;
}

function listed({ writes, media }: ImportPlan): readonly string[] {
  const pictures =
    media.length === 0
      ? []
      : [`  and ${media.length} pictures: ${[...new Set(media.map(({ path }) => dirname(path)))].join(', ')}/`];
  if (writes.length <= MOST_PATHS) return [...writes.map(({ path }) => `  ${path}`), ...pictures];
  const folders = new Map<string, number>();
  for (const { path } of writes) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
  return [...[...folders].map(([folder, files]) => `  ${folder}/: ${files} files`), ...pictures];
}

/** How an import ended. */
interface ImportEnd {
  readonly dryRun: boolean;
  /** Why nothing was written though something should have been. */
  readonly failed?: string | undefined;
  readonly color: boolean;
  /** The line that checks these content folders. */
  checkLine(folders: readonly string[]): string;
  /** The line that makes the drafts in them ready. */
  readyLine(folders: readonly string[]): string;
}

/** What a person is told of an import: a row a file, what was written, then each thing that did not come in or not whole. */
export function importReport(plan: ImportPlan, { dryRun, failed, color, checkLine, readyLine }: ImportEnd): string {
  const { files, writes, replaced, meetings, guessed, unexplained } = plan;
  const head = ['file', dryRun ? 'would come in' : 'came in', 'already here', 'left out', ''];
  const rows = table([head, ...files.map((file) => rowOf(file, failed !== undefined))]);
  const notes = files.flatMap(({ file, notes: all }) => all.map((note) => reported(file, note)));
  const objectives =
    guessed === 0
      ? []
      : [
          `${guessed} of them did not say their objective and got the first of their task: correct \`objective:\` before they are ready.`,
        ];
  const reasons = [...unexplained].map(
    ([exam, many]) =>
      `${many} of them came with options that have no reason: write these before they are ready, or let the exam do without by \`bank: {rationales: optional}\` in content/${exam}/exam.yaml.`,
  );
  const written = (): readonly string[] => {
    if (writes.length + replaced.length === 0) return ['Nothing to write.'];
    if (failed !== undefined) return [`Nothing was written: ${line(failed)}`];
    const foldersOf = (all: readonly { readonly path: string }[]) => [...new Set(all.map(({ path }) => dirname(path)))];
    const ready = writes.length === 0 ? [] : [`Once they are right: ${readyLine(foldersOf(writes))}`];
    const next = dryRun ? [] : [`Check them: ${checkLine(foldersOf([...writes, ...replaced]))}`, ...ready];
    const drafts = [dryRun ? 'Would be written, as drafts:' : 'Written, as drafts:', ...listed(plan), ...objectives, ...reasons];
    const put = [dryRun ? 'Text would be replaced:' : 'Text replaced:', ...replaced.map(({ path }) => `  ${path}`)];
    return [...(writes.length === 0 ? [] : drafts), ...(replaced.length === 0 ? [] : put), ...next];
  };
  return `${[...rows, '', ...written(), ...(notes.length === 0 ? [] : ['', ...notes]), ...shownBeside(meetings, color)].join('\n')}\n`;
}
