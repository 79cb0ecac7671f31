import type { YamlValue } from '../parse/yaml.ts';

/** Whether a list or mapping is written in brackets. */
export const isInBrackets = (value: YamlValue, text: string): boolean => /[[{]/.test(text[value.place.start.offset] ?? '');

/** Where the last character of a value stands: of a list in lines that is the end of its last item. */
export function endOfValue(value: YamlValue, text: string): number {
  const last =
    value.kind === 'scalar' || isInBrackets(value, text)
      ? undefined
      : value.kind === 'list'
        ? value.items.at(-1)
        : value.entries.at(-1)?.value;
  return last === undefined ? value.place.end.offset : endOfValue(last, text);
}

/** Where the line after an offset begins; a text of several lines may end with its own line end. */
export function nextLine(offset: number, text: string): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

export const startOfLine = (offset: number, text: string): number => text.lastIndexOf('\n', offset - 1) + 1;
