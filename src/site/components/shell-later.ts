// What every page does when scripted and nothing of it is needed before the page is there.
import { offerFind } from './find/find-button.ts';
import { keepFocus } from './keep-focus.ts';
import { tellNetwork } from './network-word.ts';
import { openFoldsToPrint } from './print-folds.ts';
import { offerUpdates } from './service-worker.ts';

tellNetwork();
offerFind();
keepFocus();
openFoldsToPrint();
offerUpdates();
