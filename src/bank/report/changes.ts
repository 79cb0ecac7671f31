import type { Diagnostic } from '../../content/diagnostic.ts';
import type { SourceFile } from '../../content/source-text.ts';
import { placeName, printable } from './excerpt.ts';
import { lineDiff } from './line-diff.ts';
import { plural } from './plural.ts';

const paintWith =
  (color: boolean) =>
  (code: number, text: string): string =>
    color ? `\u001b[${code}m${text}\u001b[0m` : text;

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
    return [paint(1, path), ...lineDiff(old, text, { color }), ''];
  });
  return `${lines.map((line) => `${line}\n`).join('')}${count}\n`;
}
