import type { Assignment } from '../../core/assignment/assignment.ts';
import type { AssignmentTry } from '../../core/assignment/assignment-tries.ts';
import { handedInAt, handedInOf, handsInAs } from '../settings/assignment-settings.ts';
import type { Page } from '../shared/page.ts';
import { dropAddress, handInFile } from './hand-in-file.ts';
import { type HandedIn, handedInText } from './handed-in.ts';

/** Why a drop box did not take a hand-in. */
type HandInFault = 'offline' | 'unreachable' | 'refused' | 'no-box' | 'full' | 'busy';

interface HandingIn {
  readonly assignment: Assignment;
  readonly of: AssignmentTry;
  readonly name: string;
}

/** Notes in the record what became of it. */
async function note(page: Page, { assignment, of, name }: HandingIn, how: HandedIn['how']): Promise<void> {
  const at = page.env.now();
  await page.setSetting(handsInAs(), name);
  await page.setSetting(handedInOf(of.session), handedInText({ how, at, answers: of.answers.length, name }));
  if (how !== 'waits') await page.setSetting(handedInAt(assignment.id), String(at));
}

/** Hands a try in as a file in the learner's downloads, for them to pass on. */
export async function saveHandIn(page: Page, handing: HandingIn): Promise<void> {
  const { text, saveAs } = handInFile(handing.assignment, handing.of, handing.name);
  page.env.saveFile(saveAs, text, 'application/x-ndjson');
  await note(page, handing, 'file');
}

function faultOf(status: number | undefined, online: boolean): HandInFault | undefined {
  if (status === undefined) return online ? 'unreachable' : 'offline';
  // 412: a file of this name is there, and only this very text has this name. An earlier try arrived, though its answer did not.
  if ((status >= 200 && status < 300) || status === 412) return undefined;
  if (status === 413 || status === 507) return 'full';
  if (status === 404 || status === 409 || status === 410) return 'no-box';
  return status === 429 || status >= 500 ? 'busy' : 'refused';
}

/** A folder elsewhere that takes hand-ins. `put` answers the status, or nothing where there was no answer. */
interface DropBox {
  readonly address: string;
  readonly put: (address: string, text: string) => Promise<number | undefined>;
}

/** Sends a try to the drop box, once. What did not arrive is kept as waiting. */
export async function sendHandIn(page: Page, handing: HandingIn, box: DropBox): Promise<HandInFault | undefined> {
  const { text, dropAs } = handInFile(handing.assignment, handing.of, handing.name);
  // What sends may not load, offline.
  const status = await box.put(dropAddress(box.address, dropAs), text).catch(() => undefined);
  const fault = faultOf(status, page.env.online());
  await note(page, handing, fault ? 'waits' : 'box');
  return fault;
}
