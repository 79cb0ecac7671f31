import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { openAsk, sortOf } from './new.ts';
import type { Ask } from './new-asks.ts';
import { OPTIONS } from './options.ts';
import { refuseOptions } from './refuse-options.ts';

/** Where a person, or a script in their place, reads and writes. */
interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

const listed = ({ question, choices, suggested }: Ask): string => {
  const lines = choices.map(({ value, label }, at) => `  ${at + 1}  ${value}  ${label}\n`).join('');
  const before = suggested === undefined ? '' : ` [${suggested}]`;
  return `${question}\n${lines}${choices.length === 0 ? '' : 'Number or name'}${before}: `;
};

/** A number means the choice it stands before, unless a choice is called so. */
function meant({ choices, suggested }: Ask, answer: string): string {
  if (answer === '') return suggested ?? '';
  if (choices.some(({ value }) => value === answer)) return answer;
  return (/^\d+$/.test(answer) ? choices[Number(answer) - 1]?.value : undefined) ?? answer;
}

/**
 * Asks for what a command line that begins with `new` leaves open, one after the other; gives the whole command line. Everything else comes
 * back as it is, also what `run` will refuse.
 */
export async function askInTerminal(
  argv: readonly string[],
  cwd: string,
  { input, output }: Terminal,
): Promise<readonly string[]> {
  const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: false });
  const [command, ...words] = positionals;
  if (command !== 'new' || values['help'] || values['yes']) return argv;
  try {
    refuseOptions(argv);
  } catch {
    // `run` finds the same and says it.
    return argv;
  }
  const strings = Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const known: Record<string, string> = { ...strings };
  const root = resolve(cwd, known['root'] ?? '');
  const asked: string[] = [];
  const reader = createInterface({ input, output });
  // Lines that come before they are asked for are kept: answers may be piped in all at once.
  const lines = reader[Symbol.asyncIterator]();
  const answerTo = async (ask: Ask): Promise<string | undefined> => {
    // The last line stands before the cursor, also when a terminal draws it anew.
    const [, above = '', last = ''] = /^([\s\S]*\n)?(.*)$/.exec(listed(ask)) ?? [];
    output.write(above);
    reader.setPrompt(last);
    reader.prompt();
    const { done, value } = await lines.next();
    return done ? undefined : meant(ask, value.trim());
  };
  try {
    const sort = sortOf(words);
    for (let ask = openAsk(sort, known, root); ask !== undefined; ask = openAsk(sort, known, root)) {
      let answer = await answerTo(ask);
      while (answer !== undefined && !ask.accepts(answer)) {
        output.write(`\`${answer}\` does not fit.${ask.objection?.(answer) === undefined ? '' : ` ${ask.objection(answer)}`}\n`);
        answer = await answerTo(ask);
      }
      // Nobody answers any more: `run` says what is missing.
      if (answer === undefined) break;
      known[ask.name] = answer;
      asked.push(`--${ask.name}=${answer}`);
    }
  } catch {
    // `run` finds the same and says it.
  } finally {
    reader.close();
  }
  return [...argv, ...asked];
}
