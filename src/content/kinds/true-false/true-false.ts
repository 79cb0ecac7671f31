import type { ContentKind } from '../content-kind.ts';
import { keyIds, optionList, shown } from '../options.ts';

export const trueFalse: ContentKind<'true-false'> = {
  ...optionList,
  form: 'two options with boxes, True and False',
  part: ({ kind, options }) => ({ kind, options: options.map(shown), shuffle: false }),
  key: ({ kind, options }) => ({ kind, option: keyIds(options)[0] ?? '' }),
  keyFacts: ({ option }) => option,
};
