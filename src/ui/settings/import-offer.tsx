import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../shared/use-store.ts';
import { $offer, $work, cancelWork, dropOffer, exportRecord, importOffered } from './page-data.ts';

const DOING = {
  copy: 'Keeping a copy of your record as it is',
  export: 'Writing the file',
  look: 'Reading the file',
  import: 'Bringing in the file',
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
            Cancel
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
        {offer.nothing ? 'This file has nothing new' : 'Bring in this file?'}
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
              Download my record first, then bring it in
            </button>
            <button type="button" class="button" onClick={() => void importOffered()}>
              Bring it in without download
            </button>
          </>
        ) : (
          <button type="button" class="button primary" onClick={() => void importOffered()}>
            Bring it in
          </button>
        )}
        <button type="button" class="button" onClick={dropOffer}>
          {offer.nothing ? 'Close' : 'Leave it'}
        </button>
      </div>
    </section>
  );
}
