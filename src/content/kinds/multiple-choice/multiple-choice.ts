import type { ContentKind } from '../content-kind.ts';
import { keyIds, optionList, shown } from '../options.ts';

export const multipleChoice: ContentKind<'multiple-choice'> = {
  ...optionList,
  form: 'a list with boxes, one of them [x]',
  part: ({ kind, options }) => ({ kind, options: options.map(shown) }),
  key: ({ kind, options }) => ({ kind, option: keyIds(options)[0] ?? '' }),
  keyFacts: ({ option }) => option,
};
