import { explainedOf } from '../content/kinds/content-kinds.ts';
import { parseQuestion } from '../content/parse/question.ts';
import { plainBlocks } from '../core/item/plain-text.ts';
import { percent } from '../core/percent.ts';
import type { ExchangeFacts, ExchangeQuestion } from '../exchange/exchange.ts';
import { placePictures } from '../exchange/place-pictures.ts';
import { questionFile } from '../exchange/write-question.ts';
import type { Meeting } from './import-beside.ts';
import type { Home } from './import-home.ts';
import { replacedText } from './import-replace.ts';
import { freeSlug, importSlug } from './import-slug.ts';
import type { KnownQuestions } from './known-questions.ts';

/** What is there already. */
export interface Surroundings {
  readonly known: KnownQuestions;
  /** Whether there is something at a path already. */
  readonly exists: (path: string) => boolean;
  /** The text of a file that a question may take the place of; undefined for all where that was not asked, and for those of this import. */
  readonly replaceable: (path: string) => string | undefined;
}

/** Where a question goes; without `text` it is there already. */
export interface Placed {
  readonly path: string;
  readonly text?: string;
  readonly notes: readonly string[];
  readonly guessed: boolean;
  /** An option of it has no reason. */
  readonly unexplained?: boolean;
  /** What it met that is there and is not the same. */
  readonly meets?: Meeting;
  /** The text of the file it takes the place of, as was asked. */
  readonly before?: string;
  /** Names of the pictures it shows. */
  readonly pictures?: readonly string[];
}

/** What a person is told a question by. */
export const nameOfQuestion = ({ facts, title, scenario, leadIn }: ExchangeQuestion): string =>
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
  const text = questionFile(question, path);
  const { value, problems } = parseQuestion({ path, text });
  if (value !== undefined) {
    const unexplained = explainedOf(value.answer).some(({ rationale }) => plainBlocks(rationale).trim() === '');
    return { authored: value, text, unexplained };
  }
  const problem = problems.find(({ severity }) => severity === 'error');
  return `It would be a file with errors: ${problem?.reason ?? 'its text cannot be read.'}`;
}

/** Decides where a question goes, or says why it cannot be a file of ours. What goes somewhere is known from then on. */
export function placeQuestion(from: ExchangeQuestion, home: Home, around: Surroundings): Placed | string {
  const { question, names, owed } = placePictures(from, mediaFolder(home.exam.id));
  const placed = placeWords(question, home, around);
  if (typeof placed === 'string' || names.length === 0) return placed;
  const notes =
    owed === 0 ? [] : [`Pictures that came without words: ${owed}. Say in its file what each shows, where it says WRITE.`];
  return { ...placed, pictures: names, notes: [...placed.notes, ...(placed.text === undefined ? [] : notes)] };
}

/** Where the pictures of an exam's questions lie. */
export const mediaFolder = (exam: string): string => `content/${exam}/media`;

/** A question in the place of the one that is there, where that was asked and can be; its front matter stays. */
function inItsPlace(path: string, question: ExchangeQuestion, { known, replaceable }: Surroundings): Placed | undefined {
  const [there, before] = [known.at(path), replaceable(path)];
  const mine = fileOf(path, question);
  if (there === undefined || before === undefined || typeof mine === 'string') return undefined;
  const text = replacedText({ path, text: before }, mine.text);
  if (text === undefined) return undefined;
  known.add(mine.authored);
  const placed = { path, guessed: false, meets: { there, came: mine.authored } };
  return text === before
    ? { ...placed, notes: [`The text of ${path} is the same; what its front matter says differs and stays as it is here.`] }
    : {
        ...placed,
        text,
        before,
        notes: [`${path} was there and differed: its text is replaced, its front matter stays as it is here.`],
      };
}

function placeWords(from: ExchangeQuestion, home: Home, around: Surroundings): Placed | string {
  const { known, exists } = around;
  const { facts, notes, guessed } = factsHere(from.facts, home);
  const folder = `questions/${home.exam.id}/${home.task.id}`;
  const question = { ...from, title: from.title ?? nameOfQuestion(from), facts };
  const pathTo = (slug: string): string => `${folder}/${slug}.md`;
  const fresh = (slug: string): string => pathTo(freeSlug(slug, (one) => exists(pathTo(one))));

  if (home.slug === undefined) {
    const path = fresh(importSlug(from));
    const file = fileOf(path, from.title === undefined ? { ...from, facts } : question);
    if (typeof file === 'string') return file;
    const same = known.find(file.authored, 'words');
    if (same !== undefined) return { path: same, notes, guessed: false };
    known.add(file.authored);
    const alike = known.alike(file.authored);
    const { text, unexplained } = file;
    if (alike === undefined) return { path, text, notes, guessed, unexplained };
    const { other: there, share } = alike;
    const like = `It is much like ${there.file} (${percent(share)}) and came in as ${path}. Compare the two and keep one.`;
    return { path, text, notes: [...notes, like], guessed, unexplained, meets: { there, came: file.authored, share } };
  }

  const own = pathTo(home.slug);
  const there = exists(own) ? own : facts.id === undefined ? undefined : known.movedTo(facts.id);
  const file = fileOf(own, question);
  if (typeof file === 'string') return file;
  if (there === undefined) {
    known.add(file.authored);
    return { path: own, text: file.text, notes, guessed, unexplained: file.unexplained };
  }
  if (known.isAt(there, file.authored)) return { path: there, notes, guessed: false };
  const put = inItsPlace(there, question, around);
  if (put !== undefined) return { ...put, notes: [...notes, ...put.notes] };
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
  const old = known.at(there);
  const meets = old && { there: old, came: copy.authored };
  const { text, unexplained } = copy;
  return { path, text, notes: [...notes, differs], guessed, unexplained, ...(meets ? { meets } : {}) };
}
