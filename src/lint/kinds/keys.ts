import type { AuthoredOption } from '../../content/parse/authored.ts';

/** The options that are right. */
export const keys = ({ options }: { readonly options: readonly AuthoredOption[] }): readonly AuthoredOption[] =>
  options.filter(({ isKey }) => isKey);
