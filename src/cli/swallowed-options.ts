import { shellWord } from './advice.ts';
import { OPTIONS } from './options.ts';

/** Options that npm has, too: they may be set for npm itself. */
const OF_NPM: ReadonlySet<string> = new Set(['yes', 'help']);

/**
 * What to say where npm kept options for itself, as it does without `--` before them: `npm run new --exam x` starts the command without
 * `--exam`, and npm leaves it in the environment. Undefined where nothing was lost.
 */
export function swallowedOptions(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): string | undefined {
  const script = env['npm_lifecycle_event'];
  if (script === undefined) return undefined;
  const lost = Object.entries(OPTIONS).flatMap(([name, { type }]): readonly string[] => {
    const value = env[`npm_config_${name.replaceAll('-', '_')}`];
    const given = argv.some((word) => word === `--${name}` || word.startsWith(`--${name}=`));
    if (value === undefined || value === '' || OF_NPM.has(name) || given) return [];
    // What npm took for the value of an option that has none was a word of the command.
    return type === 'boolean' ? [`--${name}`, ...(value === 'true' ? [] : [shellWord(value)])] : [`--${name}`, shellWord(value)];
  });
  if (lost.length === 0) return undefined;
  const names = lost.filter((word) => word.startsWith('--')).join(', ');
  // Newer npm keeps the name and leaves the value among the words: which of them it was nobody can tell.
  const torn = Object.entries(OPTIONS).some(
    ([name, { type }]) => type === 'string' && lost[lost.indexOf(`--${name}`) + 1] === 'true' && lost.includes(`--${name}`),
  );
  // The script names the command itself.
  const words = torn ? [`... ${names} ...`] : [...argv.slice(1).map(shellWord), ...lost];
  return `npm kept ${names} for itself. Put -- before the options:\n  npm run ${script} -- ${words.join(' ')}`;
}
