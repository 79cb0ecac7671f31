import type { Service } from '../../core/exam/blueprint.ts';
import { collectProblems, FILE_START, type Parsed, type Problems } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import { type Fields, openFields, type Placed } from './fields.ts';
import { date, filled, map, maps, oneOf, required, type Schema, text, texts } from './schema.ts';
import { readServiceSource, SERVICE_SOURCE, type ServiceSource, type ServiceStatus, STATUSES } from './service-source.ts';
import { parseYaml } from './yaml.ts';

/** What a service is taken for, and how to tell the two apart. */
interface ServiceNeighbor {
  /** As it is written: the full name. */
  readonly name: string;
  /** The id of the service it is, where the file has one of this name. */
  readonly service?: string;
  readonly tell: string;
}

/** A service the exam has in scope, or a part of one that questions name. */
export interface ServiceEntry extends Service {
  /** Its name in small letters and hyphens: `acme-search`. */
  readonly id: string;
  /** What it does, in a line. */
  readonly what: string;
  /** The id of the service it is a part of. */
  readonly partOf?: string;
  readonly neighbors: readonly ServiceNeighbor[];
  /** For new customers; absent where nobody has looked. */
  readonly status?: ServiceStatus;
  /** ISO date from which it, or a part of it, is closed. */
  readonly since?: string;
  readonly note?: string;
  readonly source: ServiceSource;
}

/** A `services.yaml`: what the exam has in scope, in the order of the file. */
export interface ServiceList {
  readonly file: string;
  readonly entries: readonly ServiceEntry[];
}

const NEIGHBOR: Schema = {
  what: 'a neighbor',
  keys: {
    service: text('The full name of a service of this file.'),
    other: text('What it is taken for that is no service of this file.'),
    tell: required(text('How to tell the two apart, in a sentence.')),
  },
};

const SERVICE: Schema = {
  what: 'a service',
  keys: {
    name: required(text('Its full name.')),
    aliases: texts('Other names it goes by.'),
    'part-of': text('The full name of the service it is a part of.'),
    what: required(text('What it does, in a line.')),
    neighbors: maps(NEIGHBOR, 'What it is taken for.'),
    status: oneOf(STATUSES, 'For new customers: open, parts-closed (some of it closed or ending), or closed.'),
    since: date('The day from which it, or a part of it, is closed.'),
    note: text('What more there is to say of its status.'),
    source: required(map(SERVICE_SOURCE, 'The page its status was read on.')),
  },
};

/** A `services.yaml`. */
export const SERVICES: Schema = {
  what: 'a list of services',
  keys: {
    services: required(filled(maps(SERVICE, 'The services the exam has in scope, and parts of them that questions name.'))),
  },
};

/** "Acme Search" as `acme-search`. */
const serviceId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Every name and alias with the id it means. A name that means two services is told. */
function namesIn(services: readonly Fields[], problems: Problems): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const places = new Map<string, Placed<string>>();
  for (const service of services) {
    const own = service.text('name');
    if (own === undefined) continue;
    for (const name of [own, ...service.texts('aliases')]) {
      const first = places.get(name.value);
      if (first === undefined) {
        places.set(name.value, name);
        names.set(name.value, serviceId(own.value));
        continue;
      }
      problems.error('duplicate-id', name.place, `Unexpected second \`${name.value}\`, expected each name once.`, {
        actual: name.value,
        hint: 'put what the two say into one entry',
        related: [{ file: problems.file, place: first.place, reason: 'the same name is used here' }],
      });
    }
  }
  return names;
}

function tellUnknown({ value, place }: Placed<string>, names: ReadonlyMap<string, string>, problems: Problems): void {
  problems.error('unknown-service', place, `Unexpected \`${value}\`, expected the name of another service of this file.`, {
    actual: value,
    hint: didYouMean(value, names.keys()) ?? 'what is no service of this file stands under `other`',
  });
}

/** The service a name means; told where it means none, or the one that names it. */
function meant(name: Placed<string>, own: string, names: ReadonlyMap<string, string>, problems: Problems): string | undefined {
  const id = names.get(name.value);
  if (id !== undefined && id !== own) return id;
  tellUnknown(name, names, problems);
  return undefined;
}

function readNeighbor(
  fields: Fields,
  own: string,
  names: ReadonlyMap<string, string>,
  problems: Problems,
): readonly ServiceNeighbor[] {
  const [service, other, tell] = [fields.text('service'), fields.text('other'), fields.text('tell')];
  if ((service === undefined) === (other === undefined) && fields.has('service') === fields.has('other')) {
    const both = service !== undefined;
    problems.error(
      'missing-key',
      fields.place,
      `${both ? 'Unexpected both' : 'Missing'} \`service\` and \`other\` in a neighbor.`,
      {
        expected: 'one of the two',
        hint: both ? 'leave one of the two out' : 'service: the full name of a service of this file',
      },
    );
  }
  const name = service ?? other;
  if (name === undefined || tell === undefined) return [];
  const id = service === undefined ? undefined : meant(service, own, names, problems);
  return [{ name: name.value, tell: tell.value, ...(id === undefined ? {} : { service: id }) }];
}

function readService(fields: Fields, names: ReadonlyMap<string, string>, problems: Problems): ServiceEntry {
  const name = fields.text('name')?.value ?? '';
  const id = serviceId(name);
  const part = fields.text('part-of');
  const partOf = part === undefined ? undefined : meant(part, id, names, problems);
  const note = fields.text('note')?.value;
  return {
    id,
    name,
    aliases: fields.texts('aliases').map(({ value }) => value),
    what: fields.text('what')?.value ?? '',
    ...(partOf === undefined ? {} : { partOf }),
    neighbors: fields.maps('neighbors').flatMap((neighbor) => readNeighbor(neighbor, id, names, problems)),
    ...readServiceSource(fields, problems),
    ...(note === undefined ? {} : { note }),
  };
}

/** Reads a `services.yaml`. With any error the value is absent, and all problems of the file are told in one run. */
export function parseServices(file: SourceFile): Parsed<ServiceList> {
  const problems = collectProblems(file.path);
  const root = parseYaml(normalizeText(file.text), problems);
  if (root === undefined) return { problems: problems.list };
  if (root.kind !== 'map') {
    const place = root.kind === 'scalar' && root.value === null ? FILE_START : root.place;
    problems.error('yaml-syntax', place, 'Unexpected content, expected `services:` and a list under it.', {
      hint: 'services:\n  - name: ...\n    what: ...\n    source: {url: https://..., read: no}',
    });
    return { problems: problems.list };
  }
  const top = openFields(root, problems, SERVICES);
  const services = top.maps('services');
  const list = top.raw('services');
  if (list?.kind === 'list' && list.items.length === 0)
    problems.error('empty-list', list.place, 'Unexpected empty list, expected at least one of `services`.');
  const names = namesIn(services, problems);
  const entries = services.map((service) => readService(service, names, problems));
  return problems.hasErrors ? { problems: problems.list } : { value: { file: file.path, entries }, problems: problems.list };
}
