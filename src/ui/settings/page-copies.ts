import { copiesStore } from '../../app/copies/copies-store.ts';
import { ownFileStore } from '../../app/copies/own-file-store.ts';
import { page } from '../shared/page.ts';

/** The copies in this browser. */
export const { $copies, $preview, $copyMessage, listCopies, lookInto, closeCopy, restoreCopy, downloadCopy, removeCopy } =
  copiesStore(page);

/** The learner's own file. */
export const { $ownFile, $ownFileFault, lookAtFile, chooseFile, allowFile, writeFile, forgetFile } = ownFileStore(page);
