import type { Page } from '@playwright/test';
import { recordNames } from '../../src/record/record-names.ts';
import { expect } from './fixtures.ts';

export const FOLDER = recordNames('/').copies;

/** Names of all files in the folder of copies, oldest first; also of unfinished ones. */
export const copyFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (own) => {
    const names: string[] = [];
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(own, { create: true });
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
    return names.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  }, FOLDER);

/** Why each copy was made, oldest first. */
export const reasonsOf = async (page: Page): Promise<readonly (string | undefined)[]> =>
  (await copyFiles(page)).filter((name) => name.endsWith('.copy')).map((name) => name.split('.')[3]);

export const hasCopies = (page: Page, ...expected: readonly string[]): Promise<void> =>
  expect.poll(() => reasonsOf(page)).toEqual(expected);
