import type { CompiledBank } from '../content/compile/compiled.ts';
import { contentPath } from '../content/parse/content-path.ts';
import { parseExam } from '../content/parse/exam.ts';
import type { SourceFile } from '../content/source-text.ts';
import type { ExchangeNote } from '../exchange/exchange.ts';
import type { Meeting } from './import-beside.ts';
import { homeFinder } from './import-home.ts';
import type { ReadFile } from './import-read.ts';
import { KnownQuestions } from './known-questions.ts';
import type { OptionValues } from './options.ts';
import { mediaFolder, nameOfQuestion, placeQuestion, type Surroundings } from './place-question.ts';

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
  /** Those that take the place of a file, as was asked. */
  readonly replaced: readonly (SourceFile & { readonly before: string })[];
  /** Questions that met one that is there, beside each other. */
  readonly meetings: readonly Meeting[];
  /** Pictures beside them. */
  readonly media: readonly { readonly path: string; readonly content: Uint8Array }[];
  /** Questions whose objective is only a guess. */
  readonly guessed: number;
  /** Questions with an option that has no reason, by the exam, of exams that want one. */
  readonly unexplained: ReadonlyMap<string, number>;
}

/** Exams whose questions may do without reasons. */
const withoutReasons = (files: readonly SourceFile[]): ReadonlySet<string> =>
  new Set(
    files
      .filter(({ path }) => contentPath(path)?.kind === 'exam')
      .flatMap((file) => parseExam(file).value ?? [])
      .flatMap(({ id, bank }) => (bank.rationalesOptional ? [id] : [])),
  );

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
  const media = new Map<string, Uint8Array>();
  const replaced = new Map<string, SourceFile & { readonly before: string }>();
  const meetings: Meeting[] = [];
  const texts = new Map(values.replace ? files.map(({ path, text }) => [path, text]) : []);
  const around: Surroundings = {
    known: new KnownQuestions(files),
    exists: (path) => writes.has(path) || exists(path),
    replaceable: (path) => (replaced.has(path) ? undefined : texts.get(path)),
  };
  const mayLackReasons = withoutReasons(files);
  const unexplained = new Map<string, number>();
  let guessed = 0;
  const planned = read.map(({ file, imported, said }): PlannedFile => {
    const notes = [...imported.notes];
    let [cameIn, here] = [0, 0];
    for (const question of imported.questions) {
      const tell = (what: ExchangeNote['what'], reason: string) =>
        notes.push({ line: question.line ?? 0, question: nameOfQuestion(question), what, reason });
      const home = homeOf(question.facts);
      const placed = placeQuestion(question, home, around);
      if (typeof placed === 'string') {
        tell('left-out', placed);
        continue;
      }
      for (const reason of placed.notes) tell('changed', reason);
      if (placed.meets !== undefined) meetings.push(placed.meets);
      if (placed.text === undefined) {
        here += 1;
        if (writes.has(placed.path)) tell('changed', `Stands twice in this import and came once, as ${placed.path}.`);
        continue;
      }
      const { path: placedAt, text, before } = placed;
      if (before === undefined) writes.set(placedAt, text);
      else replaced.set(placedAt, { path: placedAt, text, before });
      for (const name of placed.pictures ?? []) {
        const [path, content] = [`${mediaFolder(home.exam.id)}/${name}`, imported.media?.get(name)];
        // Its name is made of its bytes: what is there is the same picture.
        if (content !== undefined && !exists(path)) media.set(path, content);
      }
      cameIn += 1;
      if (placed.guessed) guessed += 1;
      const { id } = home.exam;
      if (placed.unexplained && !mayLackReasons.has(id)) unexplained.set(id, (unexplained.get(id) ?? 0) + 1);
    }
    return { file, cameIn, here, notes, ...(said === undefined ? {} : { said }) };
  });
  return {
    files: planned,
    writes: [...writes].map(([path, text]) => ({ path, text })),
    replaced: [...replaced.values()],
    meetings,
    media: [...media].map(([path, content]) => ({ path, content })),
    guessed,
    unexplained,
  };
}
