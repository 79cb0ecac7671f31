import type { Kind } from '../../core/item/item.ts';
import { templateOf } from '../kinds/cli-kinds.ts';
import type { Meanings } from './choose-meanings.ts';
import { sourceBlank } from './source-blank.ts';

/** What a new question begins with. */
interface QuestionStart {
  readonly kind: Kind;
  readonly objective: string;
  readonly meanings: Meanings;
}

/** A new question's file: a draft that reads as it is, with a blank for everything its author knows and nobody else. */
export const questionTemplate = ({ kind, objective, meanings }: QuestionStart): string => `---
objective: ${objective}
level: 2
status: draft
${sourceBlank('settles the key')}---
${templateOf(kind).body(meanings)}`;
