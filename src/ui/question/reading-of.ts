import type { Item, ItemOf, Kind } from '../../core/item/item.ts';
import { readMatching } from '../kinds/matching/reading.ts';
import { readChoice } from '../kinds/multiple-choice/reading.ts';
import { readResponse } from '../kinds/multiple-response/reading.ts';
import { readOrdering } from '../kinds/ordering/reading.ts';
import type { Reading, ReadingOf } from '../kinds/reading.ts';
import { readTrueFalse } from '../kinds/true-false/reading.ts';

const READINGS: { readonly [K in Kind]: ReadingOf<K> } = {
  'multiple-choice': readChoice,
  'multiple-response': readResponse,
  'true-false': readTrueFalse,
  ordering: readOrdering,
  matching: readMatching,
};

const readingAs = <K extends Kind>(kind: K, item: ItemOf<K>): Reading => READINGS[kind](item);

/** How a question is shown to be read, without a way to answer. */
export const readingOf = (item: Item): Reading => readingAs(item.kind, item);
