import { fnv1a } from '../../core/fnv-1a.ts';
import { extentOf } from '../past/page-folds.ts';
import type { Page } from '../shared/page.ts';
import { recordFile } from './record-file.ts';
import { noteSaved } from './reminder.ts';

const WRITTEN = 'own-file';

/** What the learner's own file was last given. */
interface Written {
  readonly stamp: number;
  readonly attempts: number;
}

export function lastWritten({ env }: Page): Written | undefined {
  try {
    const { stamp, attempts }: Record<string, unknown> = JSON.parse(env.local.get(WRITTEN) ?? '{}');
    return typeof stamp === 'number' && typeof attempts === 'number' ? { stamp, attempts } : undefined;
  } catch {
    return undefined;
  }
}

/** Differs where the record does, as far as a page knows it without reading all of it. */
const stampOf = (page: Page): number => {
  const { $flags, $settings } = page;
  const { attempts, newest } = extentOf(page);
  return fnv1a(JSON.stringify([attempts, newest, [...$flags.get().values()], [...$settings.get()]]));
};

/** True where the record has fewer attempts than the file: the file may be all that is left, so it is written only on a press. */
export const hasFewer = (page: Page): boolean => extentOf(page).attempts < (lastWritten(page)?.attempts ?? 0);

/** Writes the record to the learner's own file. False where the browser does not let it. */
export async function writeOwnFile(page: Page): Promise<boolean> {
  const { env } = page;
  const own = await env.openOwnFile();
  const stamp = stampOf(page);
  const record = await recordFile(page);
  if (!own || !record || !(await own.write(record.file))) return false;
  const { attempts } = record;
  env.local.set(WRITTEN, JSON.stringify({ stamp, attempts } satisfies Written));
  noteSaved(env, attempts);
  return true;
}

/** The file is kept up to date no more. It stays as it is. */
export async function forgetOwnFile({ env }: Page): Promise<void> {
  await (await env.openOwnFile())?.forget();
  env.local.set(WRITTEN, undefined);
}

/** Writes the file if the record is newer, and it may be written without asking. @param step how many attempts it may be behind meanwhile */
export async function renewOwnFile(page: Page, step: number): Promise<void> {
  const state = await (await page.env.openOwnFile())?.state();
  if (state?.access !== 'granted' || hasFewer(page)) return;
  const written = lastWritten(page);
  const attempts = extentOf(page).attempts;
  if (written && (written.stamp === stampOf(page) || attempts - written.attempts < step)) return;
  await writeOwnFile(page);
}
