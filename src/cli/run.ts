import { parseArgs } from 'node:util';
import { SourceError } from '../content/disk.ts';
import { STATUSES } from '../content/parse/review.ts';
import { KINDS } from '../core/item/item.ts';
import { FORMATS } from '../exchange/formats.ts';
import { blind } from './blind.ts';
import { check } from './check.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { COMMAND_OPTIONS, type CommandName, isCommand } from './command-options.ts';
import { COURSE_FORMATS } from './course/course-formats.ts';
import { edit } from './edit.ts';
import { SORTS } from './edit-sorts.ts';
import { exportQuestions } from './export.ts';
import { importQuestions } from './import.ts';
import { markingF1 } from './marking-f1.ts';
import { newFile } from './new.ts';
import { OPTIONS } from './options.ts';
import { refuseOptions } from './refuse-options.ts';
import { swallowedOptions } from './swallowed-options.ts';
import { writeSchemas } from './write-schemas.ts';

const readable = FORMATS.flatMap(({ name, read }) => (read === undefined ? [] : [name])).join(', ');
const writable = FORMATS.flatMap(({ name, write }) => (write === undefined ? [] : [name])).join('|');
const packages = COURSE_FORMATS.map(({ name }) => name).join('|');

const HELP = `Commands that check and write study content. The -- keeps the options from npm.

  npm run check -- [path ...] [--format terminal|json|sarif|github] [--fix [--dry-run]]
      Reads all files of content/ and questions/ and tells every problem; with paths, only the problems of those files.
      --fix fixes what can be fixed beyond doubt, never a key; --dry-run shows what it would change and writes nothing.
  npm run check -- --report [--exam id] [--format terminal|json]
      What there is of each exam against its blueprint, and what to write next.
  npm run new -- [question|lesson|signal] [--exam id] [--task 3.1] [--kind ${KINDS.join('|')}]
      [--objective 3.1.2] [--concept id] [--title text] [--slug name] [--yes]
      Writes a file with blanks to fill; asks for what is not given. --yes takes what it would suggest.
  npm run import -- <file ...> [--exam id] [--task 3.1] [--format name] [--dry-run] [--replace]
      Takes questions of other systems in as drafts and tells what did not come, or not whole; see docs/formats.md.
      Shows what is there already and differs beside what was imported; overwrites nothing, but for its text with --replace.
      Formats: ${readable}.
  npm run edit -- [path ...] [--exam id] [--task 3.1] [--status ${STATUSES.join('|')}] [--text words] --set key=value ... [--yes]
      Sets keys of many questions (${SORTS.question.settable.join(', ')}) and lessons (${SORTS.lesson.settable.join(', ')});
      'source={...}' adds one, 'family=' takes the key away.
      Shows what it would change and what the checker would say; --yes writes it, all or nothing.
  npm run export -- [path ...] --to ${writable} [--exam id] [--out file-or-folder] [--drafts] [--reserved]
      Writes ready questions for other systems, cards, tables and paper, into export/; see docs/formats.md.
  npm run export -- [path ...] --to ${packages} [--mock full|half|quarter] [--marking off|guided|open]
      [--pass percent] [--title text] [--seed text] [--exam id] [--out file-or-folder]
      A practice, or with --mock a mock exam, as a package that runs in an LMS and reports to it; see docs/lms.md.
  npm run blind -- <folder> [path ...] [--seed text]
      Writes one JSON sheet a question, without key or phrases, for people who check questions blind.
  npm run marking-f1 -- <file> [--format terminal|json]
      Compares phrases that were marked blind with the authors' signals. The file: {"<question id>": ["phrase", ...]}.
  npm run stats -- <file or folder ...> [--exam id] [--out folder] [--calibrate]
      Counts what learners handed in (backups of their records), into statistics/: what to look at in questions, options and phrases, how well
      they tell learners apart, how difficult they are; see docs/statistics.md. --calibrate writes content/<exam>/calibration.yaml.
  npm run schema
      Writes the JSON Schemas of content files into schema/, for editors.

  --root <folder>   where content/ and questions/ are (default: the working folder)
  --help

Exit status: 0 clean, 1 errors were found, 2 wrong use.
`;

const COMMANDS = {
  check,
  new: newFile,
  import: importQuestions,
  edit,
  export: exportQuestions,
  blind,
  'marking-f1': markingF1,
  schema: writeSchemas,
} as const satisfies Readonly<Record<Exclude<CommandName, 'stats'>, (input: CommandInput) => CommandOutput>>;

/**
 * Runs a command line; says what to print where, and the exit status. Nothing is printed here.
 * @param later runs `stats`, the one command that takes its time
 */
export function run<T = never>(
  argv: readonly string[],
  cwd: string,
  color: boolean,
  env: Readonly<Record<string, string | undefined>> = {},
  later?: (input: CommandInput) => T,
): CommandOutput | T {
  try {
    const swallowed = swallowedOptions(argv, env);
    if (swallowed !== undefined) throw new UsageError(swallowed);
    refuseOptions(argv);
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [name, ...paths] = positionals;
    if (values.help) return { status: 0, out: HELP, err: '' };
    if (name === undefined) return { status: 2, out: '', err: HELP };
    if (!isCommand(name))
      throw new UsageError(`There is no command \`${name}\`; there are ${Object.keys(COMMAND_OPTIONS).join(', ')}.`);
    const root = values.root ?? cwd;
    const input: CommandInput = { paths, cwd, color, root, format: values.format, seed: values.seed, values, env };
    if (name !== 'stats') return COMMANDS[name](input);
    if (later === undefined) throw new UsageError('Statistics take their time: they are run by the program only.');
    return later(input);
  } catch (error) {
    const wrongUse =
      error instanceof UsageError || error instanceof SourceError || (error instanceof TypeError && 'code' in error);
    if (!wrongUse) throw error;
    return { status: 2, out: '', err: `${error.message}\nSee npm run check -- --help.\n` };
  }
}
