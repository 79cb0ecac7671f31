import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileBank } from '../../src/bank/compile-bank.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { MINI_BANK, miniBankWith } from '../bank/mini-bank.ts';
import { PROJECT } from './folders.ts';

const CORPORA = join(PROJECT, 'test/fixtures/corpora');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(CORPORA, name), 'utf8'));

/** Every attack on Markdown that we have, as it is and as an address in every place for one. */
export function allAttacks(): readonly string[] {
  const own = read<{ readonly markdown_xss: readonly string[]; readonly unsafe_urls: readonly string[] }>('own-attacks.json');
  const purify = read<readonly { readonly payload: string }[]>('dompurify/expect.json');
  const formulas = own.markdown_xss.flatMap((attack) => [`$\\text{${attack}}$`, `$\\href{${attack}}{x}$`, `$${attack}$`]);
  const places = (url: string) => [`[a](${url})`, `[a](<${url}>)`, `![a](${url})`, `<${url}>`, url];
  return [
    ...new Set([...own.markdown_xss, ...own.unsafe_urls.flatMap(places), ...purify.map(({ payload }) => payload), ...formulas]),
  ];
}

type Make = (number: number, attacks: readonly string[]) => SourceFile;

const oneLine = (text = 'nothing') => text.replaceAll(/\s*\n\s*/g, ' ');
const SOURCES = 'sources:\n  - {title: A, url: https://a.example/, checked: 2026-11-20}\n';
const options = (key: string, rationale: string) =>
  [
    `- [x] [Retrieve](rag) it ${key}\n  > It changes, and retrieval reads it anew each time ${rationale}`,
    '- [ ] [Fine-tune](fine-tuning) it.\n  > It would be old before the training has ended.',
    '- [ ] [Prompt](prompting) it.\n  > It does not fit into any prompt that there is.',
    '- [ ] [Distill](distillation) it.\n  > Nothing in the text calls for a smaller model.',
  ].join('\n');

/** Content with attacks in it. Each takes as many as it has room for. */
const MAKERS: Readonly<Record<'inText' | 'inWords' | 'inLesson' | 'inSignal', { readonly room: number; readonly make: Make }>> = {
  inText: {
    room: 4,
    make: (number, attacks) => ({
      path: `questions/mini-c01/3.1/text-${number}.md`,
      text: `---\nobjective: 3.1.1\nlevel: 1\n${SOURCES}---\nIt :signal[changes every week]{#freshness} and :plain[opens at noon].\n\n${attacks.join('\n\n')}\n\nWhich?\n\n${options('.', '.')}\n\n## Explanation\n\n${attacks.join('\n\n')}\n`,
    }),
  },
  inWords: {
    room: 4,
    make: (number, [first, second, third, fourth]) => ({
      path: `questions/mini-c01/3.1/words-${number}.md`,
      text: `---\nobjective: 3.1.1\nlevel: 1\n${SOURCES}---\nIt :signal[changes every week]{#freshness} and :plain[${oneLine(first)}].\n\nWhich ${oneLine(second)}?\n\n${options(oneLine(third), oneLine(fourth))}\n`,
    }),
  },
  inLesson: {
    room: 12,
    make: (number, attacks) => ({
      path: `content/mini-c01/lessons/3.1/lesson-${number}.md`,
      text: `---\ntitle: Lesson ${number}\nsummary: Attacked.\nobjectives: ["3.1.1"]\norder: ${number + 10}\n${SOURCES}---\nText.\n\n${attacks.join('\n\n')}\n\n:::trap\n${attacks.join('\n\n')}\n:::\n`,
    }),
  },
  inSignal: {
    room: 3,
    make: (number, attacks) => ({
      path: `content/mini-c01/signals/signal-${number}.md`,
      text: `---\ntitle: ${JSON.stringify(oneLine(attacks[0]))}\nfor: [rag]\nphrases: [${[...new Set(attacks)].map((each) => JSON.stringify(oneLine(each))).join(', ')}]\nreviewed: 2026-11-20\n---\nWhy.\n\n${attacks.join('\n\n')}\n`,
    }),
  },
};

/** The files that the checker refuses. */
function refused(files: readonly SourceFile[]): ReadonlySet<string> {
  const { problems } = compileBank(miniBankWith(...files));
  return new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
}

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

/** Files with every attack that the checker lets through somewhere, where it lets it through. */
export function attackedFiles(): { readonly files: readonly SourceFile[]; readonly let: number } {
  const attacks = allAttacks();
  let passed = 0;
  const files = Object.values(MAKERS).flatMap(({ room, make }) => {
    const alone = attacks.map((attack, number) =>
      make(
        number,
        Array.from({ length: room }, () => attack),
      ),
    );
    const no = refused(alone);
    const through = attacks.filter((_, number) => !no.has(alone[number]?.path ?? ''));
    passed += through.length;
    return chunks(through, room).map((some, number) => make(number, some));
  });
  return { files, let: passed };
}

/** Writes the small bank with these files laid over it. */
export function writeContent(folder: string, files: readonly SourceFile[]): void {
  cpSync(MINI_BANK, folder, { recursive: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
