import type { Block } from '../core/item/text-tree.ts';
import type { ExchangeQuestion } from './exchange.ts';
import { kindOf } from './kinds/exchange-kinds.ts';
import { OWED } from './owed-words.ts';
import { MEDIA } from './pictures.ts';

/** A question whose pictures have a place, the names of these, and how many have no words yet. */
interface WithPictures {
  readonly question: ExchangeQuestion;
  readonly names: readonly string[];
  readonly owed: number;
}

/** Gives the pictures that came with a question the folder they go to. */
export function placePictures(question: ExchangeQuestion, folder: string): WithPictures {
  const names: string[] = [];
  let owed = 0;
  const placed = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block): Block => {
      if (block.t === 'quote') return { ...block, c: placed(block.c) };
      if (block.t === 'list') return { ...block, items: block.items.map(placed) };
      if (block.t !== 'img' || !block.src.startsWith(MEDIA)) return block;
      const name = block.src.slice(MEDIA.length);
      names.push(name);
      if (block.alt === OWED) owed += 1;
      return { ...block, src: `${folder}/${name}` };
    });
  const { answer } = question;
  const whole = {
    ...question,
    scenario: placed(question.scenario),
    explanation: placed(question.explanation),
    answer: kindOf(answer).withParts(answer, (option) => ({ ...option, rationale: placed(option.rationale) })),
  };
  return { question: whole, names, owed };
}
