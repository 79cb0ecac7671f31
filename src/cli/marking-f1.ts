import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileKept } from '../bank/compile-kept.ts';
import { readSources } from '../content/disk.ts';
import { usageLine } from './advice.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { type MarkingAgreement, markingAgreement } from './marking-agreement.ts';

/** The file of phrases: an object from question ids to lists of phrases. */
function readMarks(path: string): ReadonlyMap<string, readonly string[]> {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new UsageError(`${path} holds no object {"<question id>": ["phrase", ...]}.`);
  }
  return new Map(
    Object.entries(data).map(([id, phrases]: [string, unknown]) => {
      const isList = Array.isArray(phrases) && phrases.every((phrase) => typeof phrase === 'string');
      if (!isList) throw new UsageError(`${path}: the phrases of ${id} are no list of texts.`);
      return [id, phrases];
    }),
  );
}

const share = (value: number): string => value.toFixed(2);

function row(id: string, found: MarkingAgreement, revision: string): string {
  const { f1, precision, recall, slackless, missing } = found;
  const lost = missing.length === 0 ? '' : `  not in the text: ${missing.map((phrase) => `"${phrase}"`).join(', ')}`;
  return `${share(f1)}  ${share(precision)}  ${share(recall)}  ${share(slackless)}  ${revision}  ${id}${lost}`;
}

/** `signalmark marking-f1 <file>`: how far marks made blind agree with the authors' signals, question by question. */
export function markingF1({ paths, cwd, root, values, format = 'terminal' }: CommandInput): CommandOutput {
  const [file, ...more] = paths;
  if (file === undefined || more.length > 0)
    throw new UsageError(`Expected one file: ${usageLine('marking-f1', values, '<file>')}.`);
  const marks = readMarks(resolve(cwd, file));
  const base = resolve(cwd, root);
  const { exams } = compileKept(base, readSources(base));
  const questions = new Map(exams.flatMap((exam) => exam.questions).map((question) => [question.item.id, question]));
  const unknown = [...marks.keys()].filter((id) => !questions.has(id));
  const results = [...marks].flatMap(([id, phrases]) => {
    const question = questions.get(id);
    return question === undefined ? [] : [{ id, revision: question.item.revision, ...markingAgreement(question, phrases) }];
  });
  const err = unknown.map((id) => `There is no question ${id} without errors.\n`).join('');
  const status = unknown.length === 0 ? 0 : 1;
  if (format === 'json') return { status, out: `${JSON.stringify({ format: 1, questions: results }, null, 2)}\n`, err };
  const rows = results.map(({ id, revision, ...found }) => row(id, found, revision));
  const mean = results.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(results.length, 1);
  const enough = results.filter(({ f1 }) => f1 >= 0.7).length;
  const out = [
    'F1    prec  rec   F1 without slack  revision     question',
    ...rows,
    `mean F1 ${share(mean)}; ${enough} of ${results.length} at .70 or more`,
  ];
  return { status, out: `${out.join('\n')}\n`, err };
}
