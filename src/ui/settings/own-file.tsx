import { useEffect } from 'preact/hooks';
import { $attempts } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { $ownFile, $ownFileFault, allowFile, chooseFile, forgetFile, lookAtFile, writeFile } from './page-copies.ts';
import { $dataMessage } from './page-data.ts';

/** A file of the learner's own that is kept up to date. Shown only where the browser can write one. */
export function OwnFile() {
  const file = useStore($ownFile);
  const fault = useStore($ownFileFault);
  const attempts = useStore($attempts);
  // A deletion lets the file go.
  const done = useStore($dataMessage);
  useEffect(() => void lookAtFile(), [done]);
  if (file === undefined || file === 'unsupported') return null;
  return (
    <>
      <h3>A file of your own</h3>
      {file === 'none' ? (
        <>
          <p>
            Choose a file on your computer, in a folder that is backed up, for example. It is kept up to date while you practice,
            and stays when this browser’s data is cleared.
          </p>
          <div class="row">
            <button type="button" class="button" onClick={() => void chooseFile()}>
              Keep a file up to date
            </button>
          </div>
        </>
      ) : (
        <>
          {file.status === 'current' && <p>{file.name} is kept up to date.</p>}
          {file.status === 'ask' && <p>{file.name} is not kept up to date now: the browser wants you to allow it again.</p>}
          {file.status === 'fewer' && (
            <p>
              {file.name} is left alone: it has {file.attempts} answers, and your record only {attempts.length}. If your record
              was lost, import the file first.
            </p>
          )}
          <div class="row">
            {file.status === 'ask' && (
              <button type="button" class="button" onClick={() => void allowFile()}>
                Allow it again
              </button>
            )}
            {file.status === 'fewer' && (
              <button type="button" class="button" onClick={() => void writeFile()}>
                Write it all the same
              </button>
            )}
            <button type="button" class="button" onClick={() => void chooseFile()}>
              Choose another file
            </button>
            <button type="button" class="button" onClick={() => void forgetFile()}>
              Stop keeping it up to date
            </button>
          </div>
        </>
      )}
      <p role="status" class={fault ? 'notice warn' : ''}>
        {fault}
      </p>
    </>
  );
}
