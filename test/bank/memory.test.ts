import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { bankMemory } from '../../src/bank/memory.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { randomCases } from '../figures.ts';
import { miniBank } from './mini-bank.ts';

/** Edits an author makes: each turns a file's text into another one, or takes the file away. */
const EDITS: readonly ((text: string) => string | undefined)[] = [
  (text) => text.replace('change every week', 'change twice a day'),
  (text) => text.replace('level: 2', 'levl: 2'),
  (text) => text.replace(/^for: .*$/m, 'for: [distillation]'),
  (text) => text.replace(/^flips: .*\n/m, ''),
  (text) => text.replace('stem-length: {min: 17, why: Questions of tests are short.}', 'stem-length: {min: 60}'),
  (text) => text.replace(/\n---\n/, '\nfamily: shared\n---\n'),
  (text) => `${text}\n`,
  () => undefined,
];

describe('an incremental run', () => {
  it('gives the same bank and problems as a run from nothing, after any edits', () => {
    const edit = fc.record({ file: fc.nat(miniBank.length - 1), edit: fc.nat(EDITS.length - 1), undo: fc.boolean() });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const memory = bankMemory();
        let files: readonly SourceFile[] = miniBank;
        compileBank(files, { memory });
        for (const { file, edit: which, undo } of edits) {
          const path = miniBank[file]?.path;
          const before = undo ? miniBank.find((one) => one.path === path) : files.find((one) => one.path === path);
          const text = undo ? before?.text : EDITS[which]?.(before?.text ?? '');
          files = [
            ...files.filter((one) => one.path !== path),
            ...(path === undefined || text === undefined ? [] : [{ path, text }]),
          ];
          compileBank(files, { memory });
        }
        expect(compileBank(files, { memory })).toEqual(compileBank(files));
      }),
      { numRuns: randomCases(25) },
    );
  });

  it('reads only the file that changed', () => {
    const memory = bankMemory();
    const read: string[] = [];
    const first = compileBank(miniBank, { memory });
    const second = compileBank(
      miniBank.map((file) => (file.path.endsWith('weekly-policies.md') ? { ...file, text: `${file.text}\n` } : file)),
      { memory },
    );
    for (const [at, question] of (second.exams[0]?.questions ?? []).entries()) {
      if (question.authored !== first.exams[0]?.questions[at]?.authored) read.push(question.authored.slug);
    }
    expect(read).toEqual(['weekly-policies']);
  });
});
