import type { Source } from '../../core/item/scoring.ts';
import type { Fields } from './fields.ts';
import { date, maps, oneOf, required, type Schema, text, url } from './schema.ts';

const READ = ['whole', 'excerpt'] as const;

const SOURCE: Schema = {
  what: 'a source',
  keys: {
    title: required(text('The title of the page.')),
    url: required(url('Its address.')),
    checked: required(date('The day somebody last compared this file with the page.')),
    read: oneOf(READ, 'How the page was read: whole (as without the key), or only an excerpt or a copy of it.'),
  },
};

/** The key `sources`. */
export const SOURCES = maps(SOURCE, 'The official pages this rests on, each with the day they were compared.');

/** Reads `sources:`, a list of {title, url, checked, read}. Whether there must be any is for the caller to say. */
export function readSources(fields: Fields): readonly Source[] {
  return fields.maps('sources').flatMap((source) => {
    const title = source.text('title');
    const url = source.url('url');
    const checked = source.date('checked');
    const excerpt = source.oneOf('read', READ)?.value === 'excerpt';
    return title && url && checked
      ? [{ title: title.value, url: url.value, checked: checked.value, ...(excerpt ? { read: 'excerpt' } : {}) }]
      : [];
  });
}
