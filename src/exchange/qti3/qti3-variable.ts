import { element, elements, textOf } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** A response variable of an item as it is declared. */
export interface Declared {
  /** Whether it holds at most one value. */
  readonly single: boolean;
  /** The right values, in their order. */
  readonly correct: readonly string[];
  /** What each value earns, where it is declared. */
  readonly mapped: ReadonlyMap<string, number>;
}

const words = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The declaration of the variable that an interaction is bound to, if the item has it. */
export function declaredFor(item: XmlElement, interaction: XmlElement): Declared | undefined {
  const id = interaction.attributes.get('response-identifier');
  const declaration = elements(item, 'qti-response-declaration').find((one) => one.attributes.get('identifier') === id);
  if (id === undefined || declaration === undefined) return undefined;
  const correct = element(declaration, 'qti-correct-response');
  const mapping = element(declaration, 'qti-mapping');
  return {
    single: declaration.attributes.get('cardinality') === 'single',
    correct: correct === undefined ? [] : elements(correct, 'qti-value').map((value) => words(textOf(value))),
    mapped: new Map(
      (mapping === undefined ? [] : elements(mapping, 'qti-map-entry')).map((entry) => [
        words(entry.attributes.get('map-key') ?? ''),
        Number(entry.attributes.get('mapped-value')),
      ]),
    ),
  };
}
