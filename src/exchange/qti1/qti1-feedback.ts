import type { Block } from '../../core/item/text-tree.ts';
import { descendants, element, elements } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { conditionsOf, respident, wantedBy } from './qti1-scoring.ts';
import { type Lost, qti1Blocks } from './qti1-text.ts';

/** The feedback of an item: by the choice it is about, and what is about the question as a whole. */
export interface Qti1Feedback {
  readonly byChoice: ReadonlyMap<string, readonly Block[]>;
  readonly whole: readonly Block[];
}

/** The one choice a condition is about; Blackboard names it as the response. */
function choiceOf(condition: XmlElement, choices: ReadonlySet<string>): string | undefined {
  const tested = element(condition, 'conditionvar');
  if (tested === undefined || descendants(tested, ({ name }) => name === 'not' || name === 'or').length > 0) return undefined;
  const named = wantedBy(condition).map(({ choice }) => choice);
  const equal = descendants(tested, ({ name }) => name === 'varequal').map(respident);
  const [one, other] = [...named, ...equal].filter((id) => choices.has(id));
  return other === undefined ? one : undefined;
}

/** Reads the feedback of an item. `choices` are the identifiers of all its choices. */
export function qti1Feedback(item: XmlElement, choices: ReadonlySet<string>, lost: Lost): Qti1Feedback {
  const shownFor = new Map<string, string>();
  for (const condition of conditionsOf(item)) {
    const choice = choiceOf(condition, choices);
    if (choice === undefined) continue;
    for (const shown of elements(condition, 'displayfeedback')) {
      const id = shown.attributes.get('linkrefid') ?? '';
      // What is shown for the right answer is about the question where a system has one feedback for "right".
      if (!/^(?:correct|general|incorrect)/i.test(id)) shownFor.set(id, choice);
    }
  }
  const byChoice = new Map<string, readonly Block[]>();
  const whole: Block[] = [];
  let parts = 0;
  for (const feedback of elements(item, 'itemfeedback')) {
    if (descendants(feedback, ({ name }) => name === 'hint').length > 0) lost.add('hints');
    const blocks = qti1Blocks(
      { ...feedback, children: feedback.children.filter((one) => !('name' in one && one.name === 'hint')) },
      lost,
    );
    if (blocks.length === 0) continue;
    const id = feedback.attributes.get('ident') ?? '';
    const choice = shownFor.get(id) ?? (choices.has(id) ? id : undefined);
    if (choice === undefined) {
      parts += 1;
      whole.push(...blocks);
    } else byChoice.set(choice, [...(byChoice.get(choice) ?? []), ...blocks]);
  }
  if (parts > 1) lost.add('when each feedback is shown (all of it stands in the explanation)');
  return { byChoice, whole };
}
