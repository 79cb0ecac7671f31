import type { Diagnostic } from '../../content/diagnostic.ts';
import { normalizeText, type SourceFile } from '../../content/source-text.ts';
import { placeName, printable } from './excerpt.ts';
import { plural } from './plural.ts';

const paintWith =
  (color: boolean) =>
  (code: number, text: string): string =>
    color ? `\u001b[${code}m${text}\u001b[0m` : text;

/** What differs between two texts, as lines with their numbers. Fixes change lines or put some in; they join and remove none. */
function changedLines(before: string, after: string, paint: ReturnType<typeof paintWith>): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shown: string[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    if (old[a] === now[b]) {
      a += 1;
      b += 1;
      continue;
    }
    const putIn = now.length - b > old.length - a && old[a] === now[b + 1];
    if (!putIn) {
      shown.push(paint(31, `  ${a + 1} - ${printable(old[a] ?? '')}`));
      a += 1;
    }
    shown.push(paint(32, `  ${b + 1} + ${printable(now[b] ?? '')}`));
    b += 1;
  }
  return shown;
}

/** What `--fix` fixed (`done`), or would fix: each problem, each changed line before and after, and a line that counts them. */
export function changesReport(
  before: readonly SourceFile[],
  changed: readonly SourceFile[],
  fixed: readonly Diagnostic[],
  { color, done }: { readonly color: boolean; readonly done: boolean },
): string {
  const count = `${plural(fixed.length, 'problem')} ${done ? 'fixed' : 'would be fixed'} in ${plural(changed.length, 'file')}.\n`;
  if (fixed.length === 0) return 'Nothing to fix.\n';
  const paint = paintWith(color);
  const list = fixed.map(({ file, place, reason, ruleId }) => `${placeName(file, place)} ${printable(reason)} ${ruleId}\n`);
  if (done) return `${list.join('')}${count}\n`;
  const lines = changed.flatMap(({ path, text }) => {
    const old = before.find((file) => file.path === path)?.text ?? '';
    return [paint(1, path), ...changedLines(normalizeText(old), normalizeText(text), paint), ''];
  });
  return `${lines.map((line) => `${line}\n`).join('')}${count}\n`;
}
