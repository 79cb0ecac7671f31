/**
 * Whether to write in color: on a terminal, unless it is dumb or `NO_COLOR` is set; `FORCE_COLOR` decides before both (`0` and `false`
 * say no).
 */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && !none && terminal !== 'dumb';
}
