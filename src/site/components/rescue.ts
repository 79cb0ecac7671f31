// The rescue page: hands out this site's database raw, and repairs the offline copy. It is built into one script of its own that shares
// no file with the screens, nor Dexie, so that it works when the rest does not.

import { saveTextFile } from '../../env/file-dialogs.ts';
import { storagePrefix } from '../../env/storage-prefix.ts';
import { workerCopy } from '../../env/worker-copy.ts';
import { repairWords } from '../../messages/en/offline-words.ts';
import * as m from '../../messages/en/site.ts';
import { rescueRecord } from '../../record/backup/rescue.ts';
import { recordNames } from '../../record/record-names.ts';

const base = document.body.dataset['base'] ?? '/';

/** Whatever goes wrong is told: this page has no other behind it. */
function onPress(name: string, waiting: string, work: () => Promise<string>) {
  const button = document.querySelector<HTMLButtonElement>(`#${name}-button`);
  const status = document.querySelector(`#${name}-status`);
  button?.addEventListener('click', async () => {
    if (status) status.textContent = waiting;
    button.disabled = true;
    const word = await work().catch((error: unknown) => `This did not work: ${String(error)}`);
    button.disabled = false;
    if (status) status.textContent = word;
  });
}

onPress('rescue', m.reading, async () => {
  const rescued = await rescueRecord(recordNames(base).database);
  if (!rescued.ok) return rescued.error.message;
  saveTextFile('signalmark-rescue.json', rescued.value, 'application/json');
  return m.downloaded;
});

// What lies beside the database: the journal of answers that wait, and the like. As it is: only someone who looks into it knows what it is worth.
onPress('waiting', m.reading, async () => {
  const prefix = storagePrefix(base);
  const entries = Object.entries(localStorage).filter(([key]) => key.startsWith(prefix));
  if (entries.length === 0) return m.nothingWaits;
  saveTextFile('signalmark-waiting.json', JSON.stringify(Object.fromEntries(entries), null, 1), 'application/json');
  return m.downloadedLabel;
});

onPress('repair', m.checkingEveryFile, async () => repairWords(await workerCopy(base).repair()));
