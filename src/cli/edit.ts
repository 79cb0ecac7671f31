import { resolve } from 'node:path';
import { compileBank } from '../bank/compile-bank.ts';
import { bankMemory } from '../bank/memory.ts';
import type { CompiledBank } from '../content/compile/compiled.ts';
import type { Diagnostic } from '../content/diagnostic.ts';
import { readSources, selectFiles } from '../content/disk.ts';
import { type Change, editFrontMatter } from '../content/edit/edit-front-matter.ts';
import type { SourceFile } from '../content/source-text.ts';
import { commandLine, hintsFor, usageLine } from './advice.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { editReport, type Rewrite } from './edit-report.ts';
import { type Editable, selectEditable } from './edit-select.ts';
import { countSorts, SORTS, whyNot } from './edit-sorts.ts';
import { cannotUndo, notInGit, undoLine } from './edit-undo.ts';
import { changesOf } from './edit-values.ts';
import { cannotWrite, writeAll } from './import-write.ts';
import type { OptionValues } from './options.ts';
import { unexpectedValue } from './refuse-options.ts';

const SELECTORS = ['exam', 'task', 'status', 'text'] as const;

/** What somebody must say: what to set, and in which files. */
function refuseOpen({ paths, values }: CommandInput): void {
  const which = '[path ...] [--exam id] [--task 3.1] [--status draft] [--text words]';
  const whole = usageLine('edit', values, `${which} --set level=2`);
  if ((values.set ?? []).length === 0) throw new UsageError(`Missing --set, what is to be changed: ${whole}.`);
  if (paths.length + SELECTORS.filter((name) => values[name] !== undefined).length === 0)
    throw new UsageError(
      `Missing which questions and lessons are meant: ${whole}. For all of them: ${usageLine('edit', values, 'questions content')}.`,
    );
}

function refuseUnknown({ exams }: CompiledBank, values: OptionValues): void {
  const tasks = exams.flatMap(({ blueprint }) => blueprint.domains.flatMap((domain) => domain.tasks.map(({ id }) => id)));
  const known = { exam: exams.map(({ id }) => id), task: [...new Set(tasks)] };
  for (const name of ['exam', 'task'] as const) {
    const given = values[name];
    if (given !== undefined && !known[name].includes(given)) throw unexpectedValue('edit', name, given, known[name]);
  }
}

/** The files that change; a string names those that cannot be edited, and why. */
function rewritesOf(selected: readonly Editable[], changes: readonly Change[]): readonly Rewrite[] | string {
  const results = selected.map(({ sort, file }) => ({
    ...{ sort, before: file, after: editFrontMatter(file, changes, SORTS[sort].schema) },
  }));
  const refused = results.flatMap(({ before, after }) => (typeof after === 'string' ? [`${before.path}: ${after}\n`] : []));
  if (refused.length > 0) return refused.join('');
  return results.flatMap(({ sort, before, after }) =>
    typeof after === 'string' || after === before ? [] : [{ sort, before, after }],
  );
}

/** Files that can be changed so, and a line for each sort that cannot. */
function fitting(found: readonly Editable[], changes: readonly Change[]) {
  const fit = found.filter(({ sort }) => whyNot(sort, changes).length === 0);
  const others = found.filter((one) => !fit.includes(one)).map(({ sort }) => sort);
  const unfit = [...new Set(others)].map((sort) => {
    const own = others.filter((one) => one === sort);
    const stay = own.length === 1 ? 'stays as it is' : 'stay as they are';
    return `${countSorts(own)} ${stay}: a ${sort} ${whyNot(sort, changes).join(' and ')}.`;
  });
  return { fit, unfit };
}

/** What is wrong in the changed files, and elsewhere what was not wrong before. */
function verdictOn(changed: ReadonlySet<string>, before: readonly Diagnostic[], after: readonly Diagnostic[]) {
  const known = new Set(before.map(({ ruleId, file, reason }) => `${ruleId}\n${file}\n${reason}`));
  return after.filter(({ ruleId, file, reason }) => changed.has(file) || !known.has(`${ruleId}\n${file}\n${reason}`));
}

/**
 * `signalmark edit`: sets keys of the front matter of many questions and lessons. Shows first what it would change and what the checker would say; `--yes` writes
 * it, all files or none.
 */
export function edit(input: CommandInput): CommandOutput {
  const { paths, cwd, root, values, color } = input;
  refuseOpen(input);
  const changes = changesOf(values.set ?? []);
  const base = resolve(cwd, root);
  const { files, assets } = readSources(base);
  const memory = bankMemory();
  const bank = compileBank(files, { assets, memory });
  refuseUnknown(bank, values);
  const { exam, task, status, text } = values;
  const found = selectEditable(files, { exam, task, status, text, paths: selectFiles(base, cwd, paths) });
  const { fit: selected, unfit } = fitting(found, changes);
  if (selected.length === 0) {
    const why = unfit.length === 0 ? 'No question or lesson is like that, so nothing was changed.' : unfit.join(' ');
    return { status: 1, out: '', err: `${why}\n` };
  }

  const rewrites = rewritesOf(selected, changes);
  if (typeof rewrites === 'string') return { status: 1, out: '', err: `${rewrites}Nothing was changed.\n` };
  const now = new Map(rewrites.map(({ after }) => [after.path, after]));
  const edited: readonly SourceFile[] = files.map((file) => now.get(file.path) ?? file);
  const problems = verdictOn(new Set(now.keys()), bank.problems, compileBank(edited, { assets, memory }).problems);
  const verdict = hintsFor(problems, values);

  const names = [...now.keys()];
  const unsaved = names.length === 0 ? undefined : notInGit(base);
  const writes = rewrites.map(({ before, after }) => ({ ...after, before: before.text }));
  const failed = cannotWrite(base, writes) ?? (values.yes ? writeAll(base, writes) : undefined);
  const given = SELECTORS.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
  const again = [...paths, ...given, ...(values.set ?? []).flatMap((set) => ['--set', set]), '--yes'];
  const out = editReport({
    rewrites,
    same: selected.flatMap(({ sort, file }) => (now.has(file.path) ? [] : [sort])),
    // Where nobody named files, lessons are meant only where the keys are theirs.
    unfit: paths.length === 0 ? [] : unfit,
    verdict,
    files: edited,
    color,
    failed,
    ...(values.yes
      ? { undo: undoLine(names, unsaved, values) }
      : { write: commandLine('edit', values, again), warning: cannotUndo(names, unsaved) }),
  });
  const wrong = failed !== undefined || verdict.some(({ severity }) => severity === 'error');
  return { status: wrong ? 1 : 0, out, err: '' };
}
