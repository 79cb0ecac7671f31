import { atom } from 'nanostores';
import * as m from '../../messages/en/copies.ts';
import type { Page } from '../shared/page.ts';
import { forgetOwnFile, hasFewer, lastWritten, writeOwnFile } from './own-file-writes.ts';

/** What the learner's own file is called unless they say otherwise. */
const SUGGESTED = 'signalmark-record.jsonl.gz';

interface OwnFileState {
  readonly name: string;
  /** `current`: kept up to date. `ask`: the browser wants a press first. `fewer`: it holds more than the record, and is left alone. */
  readonly status: 'current' | 'ask' | 'fewer';
  /** Attempts in the file when it was last written. */
  readonly attempts: number;
}

/** A file of the learner's own, outside of the browser's storage, that is kept up to date. */
export function ownFileStore(page: Page) {
  const { env, openRecord } = page;
  /** `unsupported`: this browser cannot. `none`: no file was chosen. */
  const $ownFile = atom<OwnFileState | 'unsupported' | 'none' | undefined>(undefined);
  const $ownFileFault = atom('');

  async function lookAtFile(): Promise<void> {
    const file = await env.openOwnFile().catch(() => undefined);
    if (!file) return $ownFile.set('unsupported');
    const state = await file.state();
    if (!state) return $ownFile.set('none');
    await openRecord();
    const status = state.access === 'ask' ? 'ask' : hasFewer(page) ? 'fewer' : 'current';
    $ownFile.set({ name: state.name, status, attempts: lastWritten(page)?.attempts ?? 0 });
  }

  async function write(): Promise<void> {
    const written = await writeOwnFile(page);
    $ownFileFault.set(written ? '' : m.theFileCouldNotBeWritten);
    await lookAtFile();
  }

  /** From a press: the learner chooses the file, and it is written at once. */
  async function chooseFile(): Promise<void> {
    // The browser opens its dialog only soon after the press: nothing else may be waited for.
    const file = await env.openOwnFile();
    if (!(await file?.choose(SUGGESTED))) return;
    await write();
  }

  /** From a press: the browser asks whether the file may be written again. */
  async function allowFile(): Promise<void> {
    const file = await env.openOwnFile();
    if (await file?.allow()) await lookAtFile();
    if (typeof $ownFile.get() === 'object' && !hasFewer(page)) await write();
  }

  async function forgetFile(): Promise<void> {
    await forgetOwnFile(page);
    $ownFileFault.set('');
    await lookAtFile();
  }

  return { $ownFile, $ownFileFault, lookAtFile, chooseFile, allowFile, writeFile: write, forgetFile };
}
