import { useEffect } from 'preact/hooks';
import * as m from '../../messages/en/settings.ts';
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
      <h3>{m.aFileOfYourOwn}</h3>
      {file === 'none' ? (
        <>
          <p>{m.chooseAFileOnYourComputer}</p>
          <div class="row">
            <button type="button" class="button" onClick={() => void chooseFile()}>
              {m.keepAFileUpToDate}
            </button>
          </div>
        </>
      ) : (
        <>
          {file.status === 'current' && <p>{m.isKeptUpToDate(file.name)}</p>}
          {file.status === 'ask' && <p>{m.isNotKeptUpToDate(file.name)}</p>}
          {file.status === 'fewer' && <p>{m.isLeftAlone(file.name, file.attempts, attempts.length)}</p>}
          <div class="row">
            {file.status === 'ask' && (
              <button type="button" class="button" onClick={() => void allowFile()}>
                {m.allowItAgain}
              </button>
            )}
            {file.status === 'fewer' && (
              <button type="button" class="button" onClick={() => void writeFile()}>
                {m.writeItAllTheSame}
              </button>
            )}
            <button type="button" class="button" onClick={() => void chooseFile()}>
              {m.chooseAnotherFile}
            </button>
            <button type="button" class="button" onClick={() => void forgetFile()}>
              {m.stopKeepingItUpToDate}
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
