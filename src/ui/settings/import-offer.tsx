import { useEffect, useRef } from 'preact/hooks';
import * as m from '../../messages/en/settings.ts';
import { useStore } from '../shared/use-store.ts';
import { $offer, $work, cancelWork, dropOffer, exportRecord, importOffered } from './page-data.ts';

const DOING = {
  copy: m.keepingACopyOfYourRecord,
  export: m.writingTheFile,
  look: m.readingTheFile,
  import: m.bringingInTheFile,
} as const;

/** Work on the whole record that is under way, with the way to end it. */
export function WorkUnderWay() {
  const work = useStore($work);
  if (!work) return null;
  return (
    <div class="stack work">
      <label class="field">
        <span>{DOING[work.what]} …</span>
        <progress max={1} value={work.share} />
      </label>
      {work.what !== 'copy' && (
        <div>
          <button type="button" class="button" onClick={cancelWork}>
            {m.cancel}
          </button>
        </div>
      )}
    </div>
  );
}

/** What a chosen file would do, and the question whether to import it. Nothing is changed before. */
export function Offer() {
  const offer = useStore($offer);
  const work = useStore($work);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (offer) heading.current?.focus();
  }, [offer]);
  if (!offer || work) return null;
  const saveAndImport = async () => {
    if (await exportRecord()) await importOffered();
  };
  return (
    <section class="stack notice" aria-labelledby="offer-title">
      <h3 id="offer-title" tabIndex={-1} ref={heading}>
        {offer.nothing ? m.thisFileHasNothingNew : m.bringInThisFile}
      </h3>
      <ul>
        {offer.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="row">
        {offer.nothing ? null : offer.much ? (
          <>
            <button type="button" class="button primary" onClick={() => void saveAndImport()}>
              {m.downloadMyRecordFirst}
            </button>
            <button type="button" class="button" onClick={() => void importOffered()}>
              {m.bringItInWithoutDownload}
            </button>
          </>
        ) : (
          <button type="button" class="button primary" onClick={() => void importOffered()}>
            {m.bringItIn}
          </button>
        )}
        <button type="button" class="button" onClick={dropOffer}>
          {offer.nothing ? m.close : m.leaveIt}
        </button>
      </div>
    </section>
  );
}
