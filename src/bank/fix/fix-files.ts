import { isDeepStrictEqual } from 'node:util';
import type { CompiledBank } from '../../content/compile/compiled.ts';
import type { Diagnostic } from '../../content/diagnostic.ts';
import { applyEdits } from '../../content/edit/apply-edits.ts';
import type { SourceFile } from '../../content/source-text.ts';
import { type CompileOptions, compileBank } from '../compile-bank.ts';
import { bankMemory } from '../memory.ts';
import { withoutClashes } from './without-clashes.ts';

/** What was fixed: all files as they are now, and the problems that were. */
interface FixedFiles {
  readonly files: readonly SourceFile[];
  readonly fixed: readonly Diagnostic[];
}

/** A fix may lay bare the next problem of its file; more turns than this no file needs. */
const TURNS = 20;

/** Whether every question that could be read before still is, with the same revision and key. */
function keepsQuestions(before: CompiledBank, after: CompiledBank): boolean {
  const now = new Map(after.exams.flatMap(({ questions }) => questions).map((question) => [question.item.id, question]));
  return before.exams
    .flatMap(({ questions }) => questions)
    .every(({ item, scoring }) => {
      const same = now.get(item.id);
      return same?.item.revision === item.revision && isDeepStrictEqual(same.scoring.key, scoring.key);
    });
}

/**
 * Fixes what can be fixed beyond doubt in the wanted files: applies the fixes of problems, and again, until none is left. A fix of another
 * file (a twin's) counts as well. Whatever a fix is meant to do, it is dropped where a question that was whole would change its revision or
 * key, or fall out of the bank.
 */
export function fixFiles(
  files: readonly SourceFile[],
  wanted: (file: string) => boolean,
  { memory = bankMemory(), ...options }: CompileOptions = {},
): FixedFiles {
  // One run after the other on one memory: only what a fix changes is read again.
  const compile = (all: readonly SourceFile[]) => compileBank(all, { ...options, memory });
  const fixed: Diagnostic[] = [];
  const refused = new Set<string>();
  const nameOf = ({ file, ruleId, reason, fix }: Diagnostic): string => JSON.stringify([file, ruleId, reason, fix]);
  let now = files;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = compile(now);
    const open = before.problems.filter((problem) => wanted(problem.file) && !refused.has(nameOf(problem)));
    const chosen = withoutClashes(open);
    if (chosen.length === 0) break;
    const tryAll = (some: readonly Diagnostic[]): readonly SourceFile[] | undefined => {
      const edits = some.flatMap(({ fix = [] }) => fix);
      const changed = now.map((file) => applyEdits(file, edits));
      return keepsQuestions(before, compile(changed)) ? changed : undefined;
    };
    const together = tryAll(chosen);
    if (together !== undefined) {
      now = together;
      fixed.push(...chosen);
      continue;
    }
    // One of them would do harm: find it by taking them one at a time, the rest in later turns.
    const [first] = chosen;
    if (first === undefined) break;
    const alone = tryAll([first]);
    if (alone === undefined) refused.add(nameOf(first));
    else {
      now = alone;
      fixed.push(first);
    }
  }
  return { files: now, fixed };
}
