// The rescue page: reads this site's database raw and hands it out as a file. It uses nothing of the screens or of Dexie, so that
// it works when the rest does not.
import { saveTextFile } from '../../env/file-dialogs.ts';
import { rescueRecord } from '../../record/backup/rescue.ts';
import { recordNames } from '../../record/record-names.ts';

const status = document.querySelector('#rescue-status');
const say = (text: string) => {
  if (status) status.textContent = text;
};

document.querySelector('#rescue-button')?.addEventListener('click', async () => {
  const rescued = await rescueRecord(recordNames(document.body.dataset['base'] ?? '/').database);
  if (!rescued.ok) return say(rescued.error.message);
  saveTextFile('signalmark-rescue.json', rescued.value, 'application/json');
  say('Downloaded. The settings of this site can bring the file in again.');
});
