import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item, ItemOf, Kind } from '../../src/core/item/item.ts';
import { type Markable, markableText } from '../../src/core/item/markable-text.ts';
import {
  type BankIndex,
  type BankRest,
  completeIndex,
  type FirstIndex,
  type KeyPack,
  openIndex,
  type Pack,
} from '../../src/core/item/pack.ts';
import { plainText } from '../../src/core/item/plain-text.ts';
import type { ItemScoring, SpanMeaning } from '../../src/core/item/scoring.ts';
import { SITE } from './folders.ts';

/** A question as the built site has it: what is shown, what scores it. */
export interface Question<I extends Item = Item> {
  readonly id: string;
  readonly task: string;
  readonly title: string;
  readonly item: I;
  readonly scoring: ItemScoring;
  readonly text: Markable;
}

export const EXAM = 'aif-c01';

const read = <T>(path: string): T => JSON.parse(readFileSync(join(SITE, path), 'utf8'));

function readBank(): { readonly index: BankIndex; readonly questions: readonly Question[] } {
  const file = readdirSync(join(SITE, 'bank', EXAM)).find((name) => name.startsWith('index.'));
  const first = read<FirstIndex>(`bank/${EXAM}/${file}`);
  const index = completeIndex(openIndex(first), read<BankRest>(first.rest));
  const questions = index.packs.flatMap((pack) => {
    const shown = new Map(read<Pack>(pack.shown).items.map((item) => [item.id, item]));
    const keys = new Map(read<KeyPack>(pack.key).scoring.map((scoring) => [scoring.id, scoring]));
    return pack.items.flatMap(({ id, title }) => {
      const [item, scoring] = [shown.get(id), keys.get(id)];
      if (!item || !scoring) throw new Error(`The bank's index names ${id}, which is in no pack.`);
      return [{ id, task: pack.task, title, item, scoring, text: markableText(item.scenario, item.leadIn) }];
    });
  });
  return { index, questions };
}

let bank: ReturnType<typeof readBank> | undefined;
const theBank = () => {
  bank ??= readBank();
  return bank;
};

export const bankIndex = (): BankIndex => theBank().index;

type Fits<K extends Kind> = (question: Question<ItemOf<K>>) => boolean;

/** Questions of a kind that fit, in the bank's order. The tests choose by what a question is like, so that content may change. */
export function questions<K extends Kind>(kind: K, fits: Fits<K> = () => true): readonly Question<ItemOf<K>>[] {
  const isOfKind = (question: Question): question is Question<ItemOf<K>> => question.item.kind === kind;
  return theBank().questions.filter(isOfKind).filter(fits);
}

/** The first question of a kind that fits. Throws where the bank has none. */
export function question<K extends Kind>(kind: K, fits?: Fits<K>): Question<ItemOf<K>> {
  const [first] = questions(kind, fits);
  if (!first) throw new Error(`The bank has no ${kind} question that this test needs.`);
  return first;
}

const numbered = (one: Question, role: SpanMeaning['role']): readonly number[] =>
  one.text.spans.flatMap(({ i }, at) => (one.scoring.spans.some((span) => span.span === i && span.role === role) ? [at] : []));

/** Where the phrases of a role stand among the phrases that guided marking offers. */
export const signalsOf = (one: Question): readonly number[] => numbered(one, 'signal');
export const decoysOf = (one: Question): readonly number[] => numbered(one, 'decoy');

/** True if every signal counts once and is right with either pen or the first. */
export const isSimple = (one: Question): boolean =>
  one.scoring.spans.every((span) => (span.weight ?? 1) === 1 && !(span.core?.length ?? 0));

/** A phrase of the text as it reads. */
export function phrase(one: Question, at: number): string {
  const span = one.text.spans[at];
  if (!span) throw new RangeError(`${one.id} has no phrase ${at}.`);
  return one.text.text.slice(span.start, span.end);
}

/** The plain text of an option, step, response or prompt. */
export function optionText(one: Question, id: string): string {
  const all = one.item.kind === 'matching' ? [...one.item.options, ...one.item.prompts] : one.item.options;
  const option = all.find((each) => each.id === id);
  if (!option) throw new RangeError(`${one.id} has no option ${id}.`);
  return plainText(option.text);
}

/** The name of an option to choose: its letter, then its text. */
export const optionName = (one: Question, id: string): RegExp => new RegExp(`^[A-Z]\\s+${escaped(optionText(one, id))}$`);

/** A text as a pattern that stands for itself. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text of an option as a pattern of whole words: "Labeled data" is not in "Unlabeled data". */
export const optionWords = (one: Question, id: string): RegExp =>
  new RegExp(`(?<![a-z])${escaped(optionText(one, id)).replace(/\s+/g, '\\s+')}(?![a-z])`);

/** The ids of the options (steps) that are right, in order. */
export function keysOf(one: Question): readonly string[] {
  const { key } = one.scoring;
  switch (key.kind) {
    case 'multiple-choice':
    case 'true-false':
      return [key.option];
    case 'multiple-response':
      return key.options;
    case 'ordering':
      return key.order;
    case 'matching':
      return Object.keys(key.pairs);
  }
}
