import type { Problems } from '../diagnostic.ts';
import type { Fields } from './fields.ts';
import { date, oneOf, required, type Schema, url } from './schema.ts';

/** Whether new customers may begin with a service. */
export const STATUSES = ['open', 'parts-closed', 'closed'] as const;
export type ServiceStatus = (typeof STATUSES)[number];

const READ = ['whole', 'excerpt', 'no'] as const;

/** Where a service's status was read: the page whole, an excerpt of it, or not yet. */
export interface ServiceSource {
  readonly url: string;
  /** ISO date; absent where the page was not read. */
  readonly checked?: string;
  readonly read: (typeof READ)[number];
}

export const SERVICE_SOURCE: Schema = {
  what: 'a source',
  keys: {
    url: required(url('Its address.')),
    checked: date('The day somebody last read the page, or an excerpt of it.'),
    read: oneOf(READ, 'How it was read: whole (as without the key), an excerpt, or no: not yet.'),
  },
};

/** A source has the day on which it was read, or says that it was not. */
function readSource(source: Fields | undefined, problems: Problems): ServiceSource {
  const checked = source?.date('checked');
  const read = source?.oneOf('read', READ);
  const unread = read?.value === 'no';
  if (source !== undefined && !unread && !source.has('checked')) {
    problems.error('service-source', source.place, 'Missing `checked`, expected the day the page was read, or `read: no`.', {
      expected: 'checked: YYYY-MM-DD, or read: no',
      hint: 'read: no',
    });
  }
  if (unread && checked !== undefined) {
    problems.error('service-source', checked.place, 'Unexpected `checked` of a page that says `read: no`.', {
      actual: checked.value,
      expected: 'read: whole or read: excerpt, or no `checked`',
    });
  }
  return {
    url: source?.url('url')?.value ?? '',
    ...(checked === undefined ? {} : { checked: checked.value }),
    read: read?.value ?? 'whole',
  };
}

/** Reads source, status and since of a service together: nothing is said of a status that nobody has looked up. */
export function readServiceSource(
  fields: Fields,
  problems: Problems,
): { readonly source: ServiceSource; readonly status?: ServiceStatus; readonly since?: string } {
  const source = readSource(fields.map('source'), problems);
  const status = fields.oneOf('status', STATUSES);
  const since = fields.date('since');
  if (status !== undefined && source.read === 'no') {
    problems.error(
      'service-status',
      status.place,
      `Unexpected status \`${status.value}\` of a service whose page was not read.`,
      {
        actual: status.value,
        expected: 'no `status`, or a source with `checked`',
        hint: 'leave `status` out until the page was read',
      },
    );
  }
  if (since !== undefined && (!fields.has('status') || status?.value === 'open')) {
    problems.error('service-status', since.place, 'Unexpected `since` of a service of which nothing is closed.', {
      actual: since.value,
      expected: 'status: closed or status: parts-closed',
    });
  }
  return {
    source,
    ...(status === undefined ? {} : { status: status.value }),
    ...(since === undefined ? {} : { since: since.value }),
  };
}
