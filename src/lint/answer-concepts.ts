import type { CompiledQuestion } from '../content/compile/compiled.ts';
import type { AuthoredOption } from '../content/parse/authored.ts';
import type { SpanMeaning } from '../core/item/scoring.ts';
import { isChoice } from '../core/kinds/is-choice.ts';

/** An option of a choice question with the concept it stands for. */
interface ConceptOption {
  readonly option: AuthoredOption;
  readonly concept: string | undefined;
}

/** Options with their concepts, where some are to be chosen; empty for the other kinds, which have no phrases. */
export function conceptOptions({ authored, scoring }: CompiledQuestion): readonly ConceptOption[] {
  const { answer } = authored;
  if (!isChoice(answer)) return [];
  return answer.options.map((option) => ({ option, concept: scoring.options[option.id]?.concept }));
}

/** K and D of docs/formulas.md#pens: concepts of the keys, and of the other options less those. */
export function keysAndOthers(question: CompiledQuestion): {
  readonly keys: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
} {
  const all = conceptOptions(question);
  const keys = new Set(all.flatMap(({ option, concept }) => (option.isKey ? (concept ?? []) : [])));
  const others = new Set(
    all.flatMap(({ option, concept }) => (option.isKey ? [] : (concept ?? []))).filter((concept) => !keys.has(concept)),
  );
  return { keys, others };
}

/** Wrong options' concepts a signal points to, and keys' concepts it rules out: it argues against the key. Empty lists where it does not. */
export function misleading(
  span: SpanMeaning,
  { keys, others }: ReturnType<typeof keysAndOthers>,
): { readonly wrongFor: readonly string[]; readonly wrongAgainst: readonly string[] } {
  return {
    wrongFor: (span.for ?? []).filter((concept) => others.has(concept)),
    wrongAgainst: (span.against ?? []).filter((concept) => keys.has(concept)),
  };
}
