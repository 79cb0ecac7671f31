import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { CompiledBank, CompiledExam, CompiledQuestion } from '../content/compile/compiled.ts';
import { mapBlockLinks, mapInlineLinks } from '../content/compile/map-links.ts';
import { readSources } from '../content/disk.ts';
import type { SourceFile } from '../content/source-text.ts';
import { splitIndex } from '../core/item/pack.ts';
import type { Block } from '../core/item/text-tree.ts';
import { compileBank } from './compile-bank.ts';
import type { DiskMemory } from './disk-memory.ts';
import type { keptMemory } from './kept-memory.ts';
import { bankMemory } from './memory.ts';
import { makeIndex, makePacks, type TaskPack } from './packs.ts';
import { BankError } from './report/bank-error.ts';

declare global {
  /** What was read and compiled in this build; emptied by the dev server when a content file changes. */
  var signalmarkReport: Promise<SiteReport> | undefined;
  /** Set by the dev server only: the address of the author's page, and the content file that was changed last. */
  var signalmarkLive: { readonly page: string; edited?: string } | undefined;
  /** Set by the build and the dev server: when all content has been read into the memory on the disk, and that memory. */
  var signalmarkAhead: { readonly read: Promise<void>; readonly memory: typeof keptMemory } | undefined;
}

/** All that was read and what became of it, errors or not. */
export interface SiteReport {
  readonly bank: CompiledBank;
  readonly files: readonly SourceFile[];
  /** The content root on disk. */
  readonly root: string;
}

/** What the pages are made from. */
type SiteBank = CompiledBank;

/** A file of the built site. `path` is under the site's base and carries a hash of the content. */
interface BankFile {
  readonly path: string;
  readonly body: string;
}

// Of this module, so that a change of the compiler itself, which loads this module anew, begins with an empty one.
const memory = bankMemory();
let kept: DiskMemory | undefined;

async function compileSite(): Promise<SiteReport> {
  const root = resolve(process.env['SIGNALMARK_CONTENT'] ?? process.cwd());
  const ahead = globalThis.signalmarkAhead;
  await ahead?.read;
  const { files, assets } = readSources(root);
  kept ??= ahead?.memory(root, files.length);
  const bank = compileBank(files, { assets, memory: kept ?? memory });
  // A build has packed its code a while ago: what it found is not kept for the code that lies here now.
  if (globalThis.signalmarkLive !== undefined) kept?.save();
  return { bank, files, root };
}

/**
 * The bank with its problems and the files it was made from, once a build; in development anew after each change of a content file (the dev
 * server empties `globalThis.signalmarkReport`). Errors in the content do not stop it.
 */
export function getReport(): Promise<SiteReport> {
  globalThis.signalmarkReport ??= compileSite();
  return globalThis.signalmarkReport;
}

/** The bank of `getReport`. Rejects with a `BankError` that shows every problem with its place where there are errors. */
export async function getBank(): Promise<SiteBank> {
  const { bank, files, root } = await getReport();
  const errors = bank.problems.filter((problem) => problem.severity === 'error');
  const live = globalThis.signalmarkLive;
  if (errors.length > 0) throw new BankError(errors, files, (file) => join(root, file), live?.page);
  return bank;
}

/** The same question with its links to concepts as addresses of lessons, and its pictures as addresses of files. */
export function siteQuestion(question: CompiledQuestion, exam: CompiledExam, href: Href) {
  const rewrite = (link: string) => {
    const [concept = '', fragment] = link.split('#');
    const found = exam.scope.concepts.get(concept);
    return found ? href(`/${found.exam}/lessons/${concept}/`) + (fragment ? `#s-${fragment}` : '') : link;
  };
  const blocks = (list: readonly Block[]) => mapBlockLinks(list, rewrite, (path) => href(`/media/${path}`));
  const { item, scoring } = question;
  return {
    item: { ...item, scenario: blocks(item.scenario), leadIn: mapInlineLinks(item.leadIn, rewrite) },
    scoring: {
      ...scoring,
      explanation: blocks(scoring.explanation),
      spans: scoring.spans.map((span) => (span.note ? { ...span, note: blocks(span.note) } : span)),
      options: Object.fromEntries(
        Object.entries(scoring.options).map(([id, option]) => [id, { ...option, rationale: blocks(option.rationale) }]),
      ),
    },
  };
}

/** A file of the site by its name without the hash: `tea-101/index`. */
function bankFile(name: string, value: unknown): BankFile {
  const body = JSON.stringify(value);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { path: `/bank/${name}.${hash}.json`, body };
}

type Href = (path: string) => string;
type BankFiles = ReturnType<typeof makeBankFiles>;

/** What was made of an exam, for as long as the exam lives: a dozen page templates ask for it, some of them once a page. */
const made = new WeakMap<CompiledExam, { readonly href: Href; readonly files: BankFiles }>();

/** Index and packs of an exam as files, made once. `href` puts the site's base before the addresses of lessons in the texts. */
export function bankFiles(exam: CompiledExam, href: Href): BankFiles {
  const known = made.get(exam);
  if (known?.href === href) return known.files;
  const files = makeBankFiles(exam, href);
  made.set(exam, { href, files });
  return files;
}

function makeBankFiles(exam: CompiledExam, href: Href) {
  const located = {
    ...exam,
    questions: exam.questions.map((question) => ({ ...question, ...siteQuestion(question, exam, href) })),
  };
  const filesOf = (packs: readonly TaskPack[], reserved: boolean) =>
    packs.map((pack) => {
      const name = `${exam.id}/${reserved ? 'reserved-' : ''}${pack.task}-${pack.number}`;
      return { pack, reserved, task: pack.task, shown: bankFile(name, pack.shown), key: bankFile(`${name}.key`, pack.key) };
    });
  const practiced = filesOf(makePacks(located), false);
  const reserved = filesOf(makePacks(located, { reserved: true }), true);
  const packs = [...practiced, ...reserved];
  const halves = new Map<TaskPack, (typeof packs)[number]>(packs.map((files) => [files.pack, files]));
  const address = (pack: TaskPack, half: 'shown' | 'key') => halves.get(pack)?.[half].path ?? '';
  const index = makeIndex(
    located,
    practiced.map(({ pack }) => pack),
    reserved.map(({ pack }) => pack),
    address,
  );
  const { first, rest } = splitIndex(index);
  const restFile = bankFile(`${exam.id}/rest`, rest);
  return { index: bankFile(`${exam.id}/index`, first(restFile.path)), rest: restFile, packs };
}
