import type { Source } from '../../core/item/scoring.ts';
import type { Fields } from './fields.ts';

/** Reads `sources:`, a list of {title, url, checked}. Whether there must be any is for the caller to say. */
export function readSources(fields: Fields): readonly Source[] {
  const schema = { what: 'a source', required: ['title', 'url', 'checked'], optional: [] };
  return fields.maps('sources', schema).flatMap((source) => {
    const title = source.text('title');
    const url = source.url('url');
    const checked = source.date('checked');
    return title && url && checked ? [{ title: title.value, url: url.value, checked: checked.value }] : [];
  });
}
