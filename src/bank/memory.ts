import type { CompiledQuestion } from '../content/compile/compiled.ts';
import type { ParsedFiles, ParsedMemory } from '../content/compile/parsed-files.ts';
import type { Scope } from '../content/compile/scope.ts';
import type { Diagnostic, Parsed } from '../content/diagnostic.ts';
import type { AuthoredExam, AuthoredQuestion } from '../content/parse/authored.ts';
import type { SourceFile } from '../content/source-text.ts';
import type { RuleSettings } from '../lint/rule-settings.ts';
import type { Found } from '../lint/run-rules.ts';

/** What all questions of an exam are compiled against. */
export interface World {
  /** With its services; absent where it has errors. */
  readonly blueprint: AuthoredExam | undefined;
  readonly scope: Scope;
  readonly settings: RuleSettings;
  readonly problems: readonly Diagnostic[];
}

/** What a question is, as far as it does not depend on other questions. */
export interface Kept {
  readonly question?: CompiledQuestion;
  readonly problems: readonly Diagnostic[];
  readonly found: readonly Found[];
}

/** Remembers from one run to the next. Each answer is kept with all that it depends on, so that it is never stale. */
export interface BankMemory {
  readonly parsed: ParsedMemory;
  world(exam: string, parsed: ParsedFiles, make: () => World): World;
  compiled(question: AuthoredQuestion, family: string, world: World, make: () => Kept): Kept;
}

const filesOfWorld = ({ exams, lessons, signals, glossaries, services }: ParsedFiles) => [
  ...exams,
  ...lessons,
  ...signals,
  ...glossaries,
  ...services,
];

/** Everything a world is made of. */
export const materials = (parsed: ParsedFiles): readonly SourceFile[] => filesOfWorld(parsed).map(({ file }) => file);

/** The same by identity, which says enough here, since unchanged files give the same values. */
const values = (parsed: ParsedFiles): readonly unknown[] =>
  filesOfWorld(parsed).flatMap(({ file, value }) => [file.path, value ?? file.text]);

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** An empty memory. */
export function bankMemory(): BankMemory {
  const files = new Map<string, { readonly text: string; readonly by: unknown; readonly result: Parsed<unknown> }>();
  const worlds = new Map<string, { readonly from: readonly unknown[]; readonly world: World }>();
  const questions = new WeakMap<AuthoredQuestion, { readonly family: string; readonly world: World; readonly kept: Kept }>();
  return {
    parsed<T>(file: SourceFile, parse: (file: SourceFile) => Parsed<T>): Parsed<T> {
      const known = files.get(file.path);
      // The parser is part of the key, so the result is of its type.
      if (known?.text === file.text && known.by === parse) return known.result as Parsed<T>;
      const result = parse(file);
      files.set(file.path, { text: file.text, by: parse, result });
      return result;
    },
    world(exam, parsed, make) {
      const from = values(parsed);
      const known = worlds.get(exam);
      if (known !== undefined && same(known.from, from)) return known.world;
      const world = make();
      worlds.set(exam, { from, world });
      return world;
    },
    compiled(question, family, world, make) {
      const known = questions.get(question);
      if (known?.family === family && known.world === world) return known.kept;
      const kept = make();
      questions.set(question, { family, world, kept });
      return kept;
    },
  };
}
