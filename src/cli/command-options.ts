import { STATUSES } from '../content/parse/review.ts';
import { KINDS } from '../core/item/item.ts';
import { FORMATS } from '../exchange/formats.ts';
import { COURSE_FORMATS } from './course/course-formats.ts';
import { MARKINGS, MOCK_SIZES } from './course/course-wish.ts';
import type { OptionName } from './options.ts';

/** What stands behind an option: one of these words, any text (named as people are told of it), or nothing. */
type Value = readonly string[] | string | undefined;
export type Taken = Readonly<Partial<Record<OptionName, Value>>>;

const namesOf = (way: 'read' | 'write'): readonly string[] =>
  FORMATS.filter((format) => format[way] !== undefined).map(({ name }) => name);

/** What every command takes. */
export const ANYWHERE: Taken = { root: 'folder', help: undefined };

/** What each command takes besides. `new` takes what the sort of file needs: see `takenBy`. */
export const COMMAND_OPTIONS = {
  check: {
    format: ['terminal', 'json', 'sarif', 'github'],
    fix: undefined,
    'dry-run': undefined,
    report: undefined,
    exam: 'id',
  },
  new: {
    exam: 'id',
    task: 'id',
    kind: KINDS,
    objective: 'id',
    concept: 'id',
    title: 'text',
    slug: 'name',
    yes: undefined,
  },
  import: { exam: 'id', task: 'id', format: namesOf('read'), 'dry-run': undefined, replace: undefined },
  edit: {
    exam: 'id',
    task: 'id',
    status: STATUSES,
    text: 'words',
    set: 'key=value',
    yes: undefined,
  },
  export: {
    to: [...namesOf('write'), ...COURSE_FORMATS.map(({ name }) => name)],
    exam: 'id',
    out: 'file-or-folder',
    drafts: undefined,
    reserved: undefined,
    mock: MOCK_SIZES,
    marking: MARKINGS,
    pass: 'percent',
    title: 'text',
    seed: 'text',
  },
  blind: { seed: 'text' },
  stats: { exam: 'id', out: 'folder', calibrate: undefined },
  'marking-f1': { format: ['terminal', 'json'] },
  schema: {},
} as const satisfies Readonly<Record<string, Taken>>;

export type CommandName = keyof typeof COMMAND_OPTIONS;
export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMAND_OPTIONS, name);

/** Questions of `new` that a sort of file does not ask. */
const NOT_ASKED: Readonly<Record<string, readonly OptionName[]>> = {
  lesson: ['kind', 'concept'],
  signal: ['kind', 'objective', 'task'],
};

/** A command as it was typed, as far as its options depend on it, with the options it takes. */
export function takenBy(command: CommandName, words: readonly string[]): { readonly said: string; readonly taken: Taken } {
  const taken: Taken = { ...COMMAND_OPTIONS[command], ...ANYWHERE };
  const [sort = ''] = words;
  const without = command === 'new' && Object.hasOwn(NOT_ASKED, sort) ? NOT_ASKED[sort] : undefined;
  if (without === undefined) return { said: command, taken };
  const left = Object.entries(taken).filter(([name]) => !without.some((one) => one === name));
  return { said: `${command} ${sort}`, taken: Object.fromEntries(left) };
}

/** Commands that take an option. */
export const commandsWith = (option: string): readonly string[] =>
  Object.entries(COMMAND_OPTIONS).flatMap(([command, taken]) => (Object.hasOwn(taken, option) ? [command] : []));
