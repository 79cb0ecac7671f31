import { useState } from 'preact/hooks';
import type { ReportSubject } from '../../messages/en/report-words.ts';
import * as m from '../../messages/en/shared.ts';
import type { Reported } from '../report/question-subject.ts';
import { useLive } from './use-live.ts';

const REPORT = m.reportAProblem;
const NOT_LOADED = m.notLoaded;

/** Opens the report on a question or lesson, which is loaded when it is asked for. */
export function ReportButton({ of }: { readonly of: Reported | ReportSubject }) {
  const live = useLive();
  const [said, setSaid] = useState('');
  const open = () =>
    import('../report/report-dialog.tsx').then(
      ({ openReport }) => openReport(of),
      () => setSaid(NOT_LOADED),
    );
  return (
    <>
      <button type="button" class="button plain" disabled={!live} onClick={open}>
        {REPORT}
      </button>
      {said && <span role="alert">{said}</span>}
    </>
  );
}
