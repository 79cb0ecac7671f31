import { makePage } from '../../app/shared/page.ts';
import { browserEnvironment } from '../../env/browser-environment.ts';

/**
 * The one place where the islands get their outside world, the record and the bank: all islands of a page share them. Nothing is asked of
 * the browser before it is used, as islands are rendered once on the server, too.
 */
export const page = makePage(browserEnvironment(import.meta.env.BASE_URL, import.meta.env.FOLD_CODE));

export const { env, $record, $attempts, $events, $flags, $settings, $unsaved } = page;
export const { openRecord, openLight, acceptLoss, storeAttempt, setStar, setting, setSetting } = page;

// Copies of the record are kept once it is open and the page is quiet: the first question waits for none of it.
const stop = $record.listen(({ status }) => {
  if (status !== 'ready') return;
  stop();
  env.whenIdle(() =>
    import('../../app/copies/keep-copies.ts').then(
      ({ keepCopies }) => keepCopies(page),
      // The code did not load: the next page tries again.
      () => undefined,
    ),
  );
});
