// What every page does when scripted and nothing of it is needed before the page is there.
import { keepFocus } from './keep-focus.ts';
import { openFoldsToPrint } from './print-folds.ts';
import { offerUpdates } from './service-worker.ts';

keepFocus();
openFoldsToPrint();
offerUpdates();
