import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isMail, reportAddress, trackerHost } from '../../app/report/report-address.ts';
import { REPORT_WORDS, type ReportSubject, reportText, reportTitle } from '../../messages/en/report-words.ts';
import { useRest } from '../shared/use-presses.ts';
import { Words } from '../shared/words.tsx';
import { questionSubject, type Reported } from './question-subject.ts';

interface Props {
  readonly subject: ReportSubject;
  /** The pattern of the tracker's address; none where the site names none. */
  readonly tracker: string | undefined;
  readonly onClose: () => void;
}

/** A report as it would be sent, to be read first; then opened in the tracker by the learner, or copied. */
function ReportDialog({ subject, tracker, onClose }: Props) {
  useRest(true);
  const dialog = useRef<HTMLDialogElement>(null);
  const whole = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const [state, setState] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const text = reportText(subject, said);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState(REPORT_WORDS.copied);
    } catch {
      whole.current?.select();
      setState(REPORT_WORDS.notCopied);
    }
  };
  const online = navigator.onLine;
  return (
    <dialog ref={dialog} class="stack" aria-labelledby="report-title" onClose={onClose}>
      <h2 id="report-title">{REPORT_WORDS.title}</h2>
      <p>{REPORT_WORDS.lead}</p>
      <div class="field">
        <label for="report-said">{REPORT_WORDS.asks}</label>
        <textarea
          id="report-said"
          rows={3}
          cols={60}
          maxLength={2000}
          value={said}
          onInput={({ currentTarget }) => setSaid(currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="report-text">{REPORT_WORDS.text}</label>
        <textarea id="report-text" ref={whole} rows={7} readOnly value={text} />
      </div>
      <p class="small">{tracker ? (online ? noteOf(tracker) : REPORT_WORDS.offline) : REPORT_WORDS.copyOnly}</p>
      <div class="row">
        {tracker && online && (
          <a
            class="button primary"
            href={reportAddress(tracker, reportTitle(subject), text)}
            target="_blank"
            rel="external noopener noreferrer"
          >
            {isMail(tracker) ? REPORT_WORDS.mail : REPORT_WORDS.tracker(trackerHost(tracker))}
          </a>
        )}
        <button type="button" class="button" onClick={() => void copy()}>
          {REPORT_WORDS.copy}
        </button>
        <button type="button" class="button plain" onClick={() => dialog.current?.close()}>
          {REPORT_WORDS.close}
        </button>
      </div>
      <p class="small" role="status">
        <Words>{state}</Words>
      </p>
    </dialog>
  );
}

const noteOf = (tracker: string): string =>
  isMail(tracker) ? REPORT_WORDS.mailNote : REPORT_WORDS.trackerNote(trackerHost(tracker));

/** Opens a report; where it was opened from has the focus again once it is closed. */
export function openReport(of: Reported | ReportSubject): void {
  const subject = 'page' in of ? of : questionSubject(of);
  const place = document.body.appendChild(document.createElement('div'));
  const close = () => {
    render(null, place);
    place.remove();
  };
  render(<ReportDialog subject={subject} tracker={document.body.dataset['tracker']} onClose={close} />, place);
}
