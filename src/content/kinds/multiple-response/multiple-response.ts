import type { ContentKind } from '../content-kind.ts';
import { keyIds, optionList, shown } from '../options.ts';

export const multipleResponse: ContentKind<'multiple-response'> = {
  ...optionList,
  form: 'a list with boxes, several of them [x]',
  part: ({ kind, options }) => ({ kind, options: options.map(shown), choose: keyIds(options).length }),
  key: ({ kind, options }) => ({ kind, options: keyIds(options) }),
  keyFacts: ({ options }) => options.toSorted(),
};
