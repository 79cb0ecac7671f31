import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { mapBlockLinks, mapInlineLinks } from './bank/map-links.ts';
import { compileBank } from './bank.ts';
import type { CompiledBank, CompiledExam, CompiledQuestion } from './compiled.ts';
import { readSources } from './disk.ts';
import { makeIndex, makePacks, type TaskPack } from './packs.ts';
import { BankError } from './report/bank-error.ts';

/** What the pages are made from. */
export type SiteBank = CompiledBank;

/** A file of the built site. `path` is under the site's base and carries a hash of the content. */
export interface BankFile {
  readonly path: string;
  readonly body: string;
}

async function compileSite(): Promise<SiteBank> {
  const root = process.env['SIGNALMARK_CONTENT'] ?? process.cwd();
  const { files, assets } = readSources(root);
  const bank = compileBank(files, { assets });
  const errors = bank.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new BankError(errors, files, (file) => join(root, file));
  return bank;
}

/**
 * The compiled bank, once a build; in development anew after each change of a content file (the dev server empties
 * `globalThis.signalmarkBank`). Rejects with a `BankError` that shows every problem with its place.
 */
export function getBank(): Promise<SiteBank> {
  globalThis.signalmarkBank ??= compileSite();
  return globalThis.signalmarkBank;
}

/** The same question with its links to concepts as addresses of lessons. */
export function siteQuestion(question: CompiledQuestion, exam: CompiledExam, href: (path: string) => string) {
  const rewrite = (link: string) => {
    const [concept = '', fragment] = link.split('#');
    return exam.scope.concepts.has(concept) ? href(`/${exam.id}/lessons/${concept}/`) + (fragment ? `#s-${fragment}` : '') : link;
  };
  const { item, scoring } = question;
  return {
    item: { ...item, scenario: mapBlockLinks(item.scenario, rewrite), leadIn: mapInlineLinks(item.leadIn, rewrite) },
    scoring: {
      ...scoring,
      explanation: mapBlockLinks(scoring.explanation, rewrite),
      spans: scoring.spans.map((span) => (span.note ? { ...span, note: mapBlockLinks(span.note, rewrite) } : span)),
      options: Object.fromEntries(
        Object.entries(scoring.options).map(([id, option]) => [
          id,
          { ...option, rationale: mapBlockLinks(option.rationale, rewrite) },
        ]),
      ),
    },
  };
}

function file(name: string, value: unknown): BankFile {
  const body = JSON.stringify(value);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { path: `/bank/${name}.${hash}.json`, body };
}

/** Index and packs of an exam as files. `href` puts the site's base before the addresses of lessons in the texts. */
export function bankFiles(exam: CompiledExam, href: (path: string) => string) {
  const located = {
    ...exam,
    questions: exam.questions.map((question) => ({ ...question, ...siteQuestion(question, exam, href) })),
  };
  const packs = makePacks(located).map((pack) => {
    const name = `${exam.id}/${pack.task}-${pack.number}`;
    return { pack, task: pack.task, shown: file(name, pack.shown), key: file(`${name}.key`, pack.key) };
  });
  const halves = new Map<TaskPack, (typeof packs)[number]>(packs.map((files) => [files.pack, files]));
  const address = (pack: TaskPack, half: 'shown' | 'key') => halves.get(pack)?.[half].path ?? '';
  const index = makeIndex(
    located,
    packs.map(({ pack }) => pack),
    address,
  );
  return { index: file(`${exam.id}/index`, index), packs };
}
