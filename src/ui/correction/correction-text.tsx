import type { Correction } from '../../core/correction/correction.ts';
import { CORRECTION_WORDS as SAY } from '../../messages/en/correction-words.ts';
import { FileDate } from '../shared/file-date.tsx';

/** What a key said, what is right, why, and where that is written. Also on static pages. */
export function CorrectionText({
  correction: { date, said, right, why, sources, withdrawn },
}: {
  readonly correction: Correction;
}) {
  return (
    <>
      <p class="small">
        {SAY.corrected} <FileDate date={date} />. {withdrawn && SAY.withdrawn}
      </p>
      <p>
        {SAY.said}
        {said}
      </p>
      <p>
        <strong>{SAY.right}</strong>
        {right}
      </p>
      <p>
        {SAY.why}
        {why}
      </p>
      <p class="small">
        {SAY.sources}
        {sources.map((source, at) => (
          <>
            {at > 0 && '; '}
            <a href={source.url} rel="external noopener">
              {source.title}
            </a>
            {SAY.checked}
            <FileDate date={source.checked} />
          </>
        ))}
      </p>
    </>
  );
}
