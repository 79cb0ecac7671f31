import type { CompiledQuestion } from '../content/compile/compiled.ts';
import type { Item, ItemOf, Kind, Option } from '../core/item/item.ts';
import { plainBlocks, plainText } from '../core/item/plain-text.ts';
import type { Key, KeyOf } from '../core/item/scoring.ts';
import { keysIn } from '../core/kinds/is-choice.ts';

/** An option, step, prompt or response with what is right about it. */
export interface AnswerRow {
  readonly id: string;
  readonly text: string;
  /** What the key says of it, in words. */
  readonly verdict: string;
  readonly isKey: boolean;
  readonly concept: string | undefined;
  /** Characters of its rationale. */
  readonly rationale: number;
}

type RowOf = (option: Option, verdict: string, isKey: boolean) => AnswerRow;
type RowsOf<K extends Kind> = (item: ItemOf<K>, key: KeyOf<K>, row: RowOf) => readonly AnswerRow[];

const choices = (item: Item, key: Key, row: RowOf): readonly AnswerRow[] =>
  item.options.map((option) => {
    const isKey = keysIn(key).includes(option.id);
    return row(option, isKey ? 'Key' : 'Not right', isKey);
  });

const ROWS: { readonly [K in Kind]: RowsOf<K> } = {
  'multiple-choice': choices,
  'multiple-response': choices,
  ordering: ({ options }, { order }, row) => [
    ...order
      .flatMap((id) => options.find((option) => option.id === id) ?? [])
      .map((step, at) => row(step, `Step ${at + 1}`, true)),
    ...options.filter(({ id }) => !order.includes(id)).map((step) => row(step, 'Does not belong', false)),
  ],
  matching: ({ prompts, options }, { pairs }, row) => {
    const called = (id: string | undefined) => plainText(options.find((option) => option.id === id)?.text ?? []);
    const used = new Set(Object.values(pairs));
    return [
      ...prompts.map((prompt) => row(prompt, `Goes with: ${called(pairs[prompt.id])}`, true)),
      ...options.filter(({ id }) => !used.has(id)).map((response) => row(response, 'Fits no prompt', false)),
    ];
  },
};

const rowsAs = <K extends Kind>(kind: K, item: ItemOf<K>, key: KeyOf<K>, row: RowOf) => ROWS[kind](item, key, row);

/** Options in the order written, steps in the right order, prompts with their responses; what belongs nowhere comes last. */
export const answerRows = ({ item, scoring }: Pick<CompiledQuestion, 'item' | 'scoring'>): readonly AnswerRow[] =>
  rowsAs(item.kind, item, scoring.key, ({ id, text }, verdict, isKey) => {
    const meaning = scoring.options[id];
    const rationale = plainBlocks(meaning?.rationale ?? []).length;
    return { id, text: plainText(text), verdict, isKey, concept: meaning?.concept, rationale };
  });
