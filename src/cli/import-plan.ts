import type { CompiledBank } from '../authoring/compiled.ts';
import type { ExchangeFacts, ExchangeNote, ExchangeQuestion } from '../authoring/formats/exchange.ts';
import { questionMarkdown } from '../authoring/formats/write-question.ts';
import { parseQuestion } from '../authoring/parse/question.ts';
import type { SourceFile } from '../authoring/source-text.ts';
import { plainBlocks } from '../core/item/plain-text.ts';
import { type Home, homeFinder } from './import-home.ts';
import type { ReadFile } from './import-read.ts';
import { freeSlug, importSlug } from './import-slug.ts';
import { KnownQuestions } from './known-questions.ts';
import type { OptionValues } from './options.ts';

/** What comes of one file. */
export interface PlannedFile {
  readonly file: string;
  readonly cameIn: number;
  readonly here: number;
  readonly notes: readonly ExchangeNote[];
  readonly said?: string;
}

/** What an import would write, file by file. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly writes: readonly SourceFile[];
  /** Questions whose objective is only a guess. */
  readonly guessed: number;
}

interface Surroundings {
  readonly known: KnownQuestions;
  /** Whether there is something at a path already. */
  readonly exists: (path: string) => boolean;
}

/** Where a question goes; without `text` it is there already. */
interface Placed {
  readonly path: string;
  readonly text?: string;
  readonly notes: readonly string[];
  readonly guessed: boolean;
}

const nameOf = ({ facts, title, scenario, leadIn }: ExchangeQuestion): string =>
  (facts.id ?? title ?? plainBlocks([...scenario, { t: 'p', c: leadIn }])).replace(/\s+/g, ' ').trim().slice(0, 60);

/** Facts as they hold here: an id that is none here takes with it what it was said beside. */
function factsHere({ id, flips, objective, ...facts }: ExchangeFacts, { task, exam, slug, strange }: Home) {
  const objectives = exam.blueprint.domains.flatMap(({ tasks }) => tasks).flatMap((one) => one.objectives);
  const fits = strange === undefined && (slug === undefined ? task.objectives : objectives).some((one) => one.id === objective);
  const mine = fits ? objective : task.objectives[0]?.id;
  const twin = strange === undefined ? flips : undefined;
  return {
    guessed: !fits,
    facts: {
      ...facts,
      ...(slug === undefined || id === undefined ? {} : { id }),
      ...(mine === undefined ? {} : { objective: mine }),
      ...(twin === undefined ? {} : { flips: twin }),
    },
    notes: [
      ...(strange === undefined ? [] : [`Came in as a new question of ${exam.id}/${task.id}: ${strange}.`]),
      ...(flips === twin ? [] : [`Came in without \`flips: ${flips}\`, a question of that other bank.`]),
    ],
  };
}

/** The file a question of ours would be, or why it cannot be one. */
function fileOf(path: string, question: ExchangeQuestion) {
  const text = questionMarkdown(question);
  const { value, problems } = parseQuestion({ path, text });
  if (value !== undefined) return { authored: value, text };
  const problem = problems.find(({ severity }) => severity === 'error');
  return `It would be a file with errors: ${problem?.reason ?? 'its text cannot be read.'}`;
}

function place(from: ExchangeQuestion, home: Home, { known, exists }: Surroundings): Placed | string {
  const { facts, notes, guessed } = factsHere(from.facts, home);
  const folder = `questions/${home.exam.id}/${home.task.id}`;
  const question = { ...from, title: from.title ?? nameOf(from), facts };
  const pathTo = (slug: string): string => `${folder}/${slug}.md`;
  const fresh = (slug: string): string => pathTo(freeSlug(slug, (one) => exists(pathTo(one))));

  if (home.slug === undefined) {
    const path = fresh(importSlug(from));
    const file = fileOf(path, from.title === undefined ? { ...from, facts } : question);
    if (typeof file === 'string') return file;
    const same = known.find(file.authored, 'words');
    if (same !== undefined) return { path: same, notes, guessed: false };
    known.add(file.authored);
    return { path, text: file.text, notes, guessed };
  }

  const own = pathTo(home.slug);
  const there = exists(own) ? own : facts.id === undefined ? undefined : known.movedTo(facts.id);
  const file = fileOf(own, question);
  if (typeof file === 'string') return file;
  if (there === undefined) {
    known.add(file.authored);
    return { path: own, text: file.text, notes, guessed };
  }
  if (known.isAt(there, file.authored)) return { path: there, notes, guessed: false };
  // Beside it, never over it. A twin names one question back, so the copy has none.
  const { flips, ...others } = facts;
  const path = fresh(`${home.slug}-imported`);
  const copy = fileOf(path, { ...question, facts: others });
  if (typeof copy === 'string') return copy;
  const same = known.find(copy.authored, 'whole');
  if (same !== undefined) return { path: same, notes, guessed: false };
  known.add(copy.authored);
  const without = flips === undefined ? '' : `, without \`flips: ${flips}\``;
  const differs = `${there} is there and differs, so this came in beside it as ${path}${without}. Compare the two and keep one.`;
  return { path, text: copy.text, notes: [...notes, differs], guessed };
}

/** Decides for every question that was read where it goes, and whether it is there already. Nothing is written here. */
export function planImport(
  read: readonly ReadFile[],
  {
    bank,
    files,
    exists,
  }: { readonly bank: CompiledBank; readonly files: readonly SourceFile[]; readonly exists: (path: string) => boolean },
  values: OptionValues,
): ImportPlan {
  const homeOf = homeFinder(bank, values);
  const writes = new Map<string, string>();
  const around: Surroundings = { known: new KnownQuestions(files), exists: (path) => writes.has(path) || exists(path) };
  let guessed = 0;
  const planned = read.map(({ file, imported, said }): PlannedFile => {
    const notes = [...imported.notes];
    let [cameIn, here] = [0, 0];
    for (const question of imported.questions) {
      const tell = (what: ExchangeNote['what'], reason: string) =>
        notes.push({ line: question.line ?? 0, question: nameOf(question), what, reason });
      const placed = place(question, homeOf(question.facts), around);
      if (typeof placed === 'string') {
        tell('left-out', placed);
        continue;
      }
      for (const reason of placed.notes) tell('changed', reason);
      if (placed.text === undefined) {
        here += 1;
        if (writes.has(placed.path)) tell('changed', `Stands twice in this import and came once, as ${placed.path}.`);
        continue;
      }
      writes.set(placed.path, placed.text);
      cameIn += 1;
      if (placed.guessed) guessed += 1;
    }
    return { file, cameIn, here, notes, ...(said === undefined ? {} : { said }) };
  });
  return { files: planned, writes: [...writes].map(([path, text]) => ({ path, text })), guessed };
}
