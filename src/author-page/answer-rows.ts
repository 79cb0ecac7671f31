import type { CompiledQuestion } from '../content/compile/compiled.ts';
import type { Option } from '../core/item/item.ts';
import { plainBlocks, plainText } from '../core/item/plain-text.ts';

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

/** Options in the order written, steps in the right order, prompts with their responses; what belongs nowhere comes last. */
export function answerRows({ item, scoring }: Pick<CompiledQuestion, 'item' | 'scoring'>): readonly AnswerRow[] {
  const { key } = scoring;
  const row = ({ id, text }: Option, verdict: string, isKey: boolean): AnswerRow => {
    const meaning = scoring.options[id];
    const rationale = plainBlocks(meaning?.rationale ?? []).length;
    return { id, text: plainText(text), verdict, isKey, concept: meaning?.concept, rationale };
  };
  const called = (id: string | undefined) => plainText(item.options.find((option) => option.id === id)?.text ?? []);
  switch (key.kind) {
    case 'multiple-choice':
    case 'multiple-response': {
      const keys = key.kind === 'multiple-choice' ? [key.option] : key.options;
      return item.options.map((option) => row(option, keys.includes(option.id) ? 'Key' : 'Not right', keys.includes(option.id)));
    }
    case 'ordering': {
      const steps = key.order.flatMap((id) => item.options.find((option) => option.id === id) ?? []);
      const extras = item.options.filter(({ id }) => !key.order.includes(id));
      return [
        ...steps.map((step, at) => row(step, `Step ${at + 1}`, true)),
        ...extras.map((step) => row(step, 'Does not belong', false)),
      ];
    }
    case 'matching': {
      const prompts = item.kind === 'matching' ? item.prompts : [];
      const used = new Set(Object.values(key.pairs));
      return [
        ...prompts.map((prompt) => row(prompt, `Goes with: ${called(key.pairs[prompt.id])}`, true)),
        ...item.options.filter(({ id }) => !used.has(id)).map((response) => row(response, 'Fits no prompt', false)),
      ];
    }
  }
}
