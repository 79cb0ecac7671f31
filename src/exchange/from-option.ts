import type { AuthoredOption } from '../content/parse/authored-option.ts';
import type { ExchangeOption } from './exchange-option.ts';
import { tidyBlocks, tidyInlines } from './text/tidy-text.ts';

/** A concept's id, whether the author named it or its lesson's file. */
const conceptOf = (href: string): string => href.replace(/^.*\//, '').replace(/\.md(?=#|$)/, '');

/** An option of ours as it travels. */
export const fromOption = (option: AuthoredOption): ExchangeOption => ({
  text: tidyInlines(option.text),
  isKey: option.isKey,
  ...(option.concept === undefined ? {} : { concept: conceptOf(option.concept.href) }),
  rationale: tidyBlocks(option.rationale),
});
