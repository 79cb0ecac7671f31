import type { ItemOf, Kind, Option } from '../../core/item/item.ts';
import type { Meanings } from '../template/choose-meanings.ts';

/** What somebody who answers on a sheet is asked for. */
export interface Asked {
  /** How many to choose or to place. */
  readonly choose: number;
  readonly prompts?: readonly Option[];
}

/** What a new question of a kind begins with. */
export interface Template {
  /** The kind in a few words, for whoever chooses one. */
  readonly label: string;
  /** How many options stand for a concept that is right; none where no concept is asked for. */
  readonly keys: number;
  body(meanings: Meanings): string;
}

/** All that commands must know of one kind of question. */
export interface CliKind<K extends Kind> {
  asked(item: ItemOf<K>): Asked;
  readonly template: Template;
}
