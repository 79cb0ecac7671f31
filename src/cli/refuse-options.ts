import { parseArgs } from 'node:util';
import { nearest } from '../content/nearest.ts';
import { UsageError } from './command.ts';
import { commandsWith, isCommand, type Taken, takenBy } from './command-options.ts';
import { OPTIONS, type OptionName } from './options.ts';

const shown = (name: string, value: Taken[OptionName]): string => {
  if (value === undefined) return `--${name}`;
  return typeof value === 'string' ? `--${name} <${value}>` : `--${name} ${value.join('|')}`;
};

const guess = (word: string, known: readonly string[], before = ''): string => {
  const found = nearest(word, known);
  return found === undefined ? '' : `\nDid you mean ${before}${found}?`;
};

/** What a value that is none of the words an option takes is refused with. */
export function unexpectedValue(command: string, option: string, given: string, words: readonly string[]): UsageError {
  const expected = words.length === 0 ? 'and there is none' : `expected one of: ${words.join(', ')}`;
  return new UsageError(`Unexpected \`${given}\` for --${option} of ${command}, ${expected}${guess(given, words)}`);
}

function unexpectedOption(command: string, name: string, typed: string, taken: Taken): UsageError {
  const all = Object.entries(taken).map(([one, value]) => shown(one, value));
  const others = commandsWith(name);
  const elsewhere = others.length === 0 ? guess(name, Object.keys(taken), '--') : `\n${typed} is for ${others.join(', ')}.`;
  return new UsageError(`Unexpected ${typed} for ${command}, expected some of: ${all.join(', ')}${elsewhere}`);
}

/** Throws `UsageError` for the first option that the command does not take, or takes with another value. */
export function refuseOptions(argv: readonly string[]): void {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [command = '', ...words] = positionals;
  if (!isCommand(command)) return;
  const { said, taken } = takenBy(command, words);
  const isTaken = (name: string): name is OptionName => Object.hasOwn(taken, name);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isTaken(name)) throw unexpectedOption(said, name, rawName, taken);
    const wanted = taken[name];
    if (wanted === undefined) {
      if (value !== undefined) throw new UsageError(`Unexpected \`${value}\` for ${rawName} of ${said}, which takes no value.`);
      continue;
    }
    // A word that begins like an option is one whose value was forgotten before it.
    if (value === undefined || value === '' || (value.startsWith('-') && !inlineValue)) {
      throw new UsageError(`Missing the value of ${rawName} for ${said}, expected ${shown(name, wanted)}.`);
    }
    if (typeof wanted !== 'string' && !wanted.includes(value)) throw unexpectedValue(said, name, value, wanted);
  }
}
