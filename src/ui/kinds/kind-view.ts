import type { ComponentType } from 'preact';
import type { ItemOf, Kind, Option } from '../../core/item/item.ts';
import type { ResponseOf } from '../../core/item/response.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';

/** The title of a concept and the address of its lesson, by the concept's id. */
export type ConceptLink = (concept: string) => { readonly title: string; readonly href: string } | undefined;

/** What the view of a kind is given while a question waits for its answer. */
export interface ItemViewProps<K extends Kind> {
  readonly item: ItemOf<K>;
  /** Options (steps, responses) in the order they are shown. */
  readonly order: readonly Option[];
  readonly response: ResponseOf<K> | null;
  readonly onRespond: (response: ResponseOf<K>) => void;
  /** Options struck out by the learner, and how to strike one. */
  readonly struck?: readonly string[] | undefined;
  readonly onStrike?: ((option: string, on: boolean) => void) | undefined;
  /** It stands in the page, and its script is not there yet: an option can be chosen, and nothing else. */
  readonly waits?: boolean | undefined;
}

/** What it is given once the answer is known: nothing can be changed, and rationales show. */
export interface AnsweredViewProps<K extends Kind> {
  readonly item: ItemOf<K>;
  readonly order: readonly Option[];
  readonly response: ResponseOf<K> | null;
  readonly scoring: ItemScoring;
  /** The answer is shown to read, nobody answered: verdicts say what is right, not what was chosen. */
  readonly reading?: boolean | undefined;
  readonly conceptLink: ConceptLink;
}

/** How a kind of question is answered on the screen. */
export interface KindView<K extends Kind> {
  readonly View: ComponentType<ItemViewProps<K>>;
  /** What is answered where the page's own buttons were pressed before any script came; absent where nothing works without one. */
  readonly early?: (checked: string) => ResponseOf<K>;
  /** What a number key does, from 0: chooses, places, or goes there. */
  press(question: Pick<ItemViewProps<K>, 'item' | 'order' | 'response' | 'onRespond'>, at: number): void;
  /** What is missing from a response that is not complete. */
  incomplete(item: ItemOf<K>): string;
}
