import type { CompiledQuestion } from '../content/compile/compiled.ts';
import { shortHash } from '../content/hash.ts';
import type { Option } from '../core/item/item.ts';
import { plainBlocks, plainText } from '../core/item/markable-text.ts';
import { askedOf } from './kinds/cli-kinds.ts';

/** A question as a person sees it who is to answer and mark it without knowing the key. */
interface BlindSheet {
  readonly id: string;
  readonly revision: string;
  readonly kind: string;
  /** Plain text, blocks joined by a blank line. */
  readonly scenario: string;
  readonly leadIn: string;
  /** How many to choose or to place. */
  readonly choose: number;
  /** Lettered from A in the order listed. */
  readonly options: Readonly<Record<string, string>>;
  /** Matching: what each is to be given a letter for, numbered from 1. */
  readonly prompts?: Readonly<Record<string, string>>;
  /** True where deciding phrases are to be marked too. */
  readonly mark: boolean;
}

/** In an order that depends on the seed, the question and the option alone: never on the author's order. */
function shuffled(options: readonly Option[], id: string, seed: string): readonly Option[] {
  const rank = (option: Option): string => shortHash(`${seed} ${id} ${option.id}`);
  return options.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

const lettered = (options: readonly Option[]): Readonly<Record<string, string>> =>
  Object.fromEntries(options.map(({ text }, at) => [String.fromCharCode(65 + at), plainText(text)]));

/** The sheet of a question: no key, no rationales, no concepts, no phrases; options shuffled by the seed. */
export function blindSheet({ item, signals }: CompiledQuestion, seed: string): BlindSheet {
  const options = shuffled(item.options, item.id, seed);
  const asked = askedOf(item);
  const prompts = asked.prompts && shuffled(asked.prompts, item.id, `${seed} prompts`);
  return {
    id: item.id,
    revision: item.revision,
    kind: item.kind,
    scenario: plainBlocks(item.scenario),
    leadIn: plainText(item.leadIn),
    choose: asked.choose,
    options: lettered(options),
    ...(prompts === undefined
      ? {}
      : { prompts: Object.fromEntries(prompts.map(({ text }, at) => [String(at + 1), plainText(text)])) }),
    mark: item.marking && signals.length > 0,
  };
}
