import { useEffect, useRef, useState } from 'preact/hooks';
import { noteSeen } from '../../app/correction/correction-news.ts';
import { type Correction, correctionName } from '../../core/correction/correction.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { CORRECTION_WORDS as SAY } from '../../messages/en/correction-words.ts';
import { practiceHref, questionPage, siteHref } from '../shared/links.ts';
import { page } from '../shared/page.ts';
import { useRest } from '../shared/use-presses.ts';
import { CorrectionText } from './correction-text.tsx';

interface Props {
  readonly index: BankIndex;
  readonly news: readonly Correction[];
}

/** Corrections of what the learner answered, each told until the learner has seen it. */
export function CorrectionNews({ index, news }: Props) {
  const place = useRef<HTMLElement>(null);
  const before = useRef(news.length);
  const [failed, setFailed] = useState(false);
  // The button that was pressed is gone: the focus stays where the next one is told.
  useEffect(() => {
    if (news.length < before.current) place.current?.focus();
    before.current = news.length;
  }, [news.length]);
  useRest(news.length);
  const [first] = news;
  if (!first) return null;
  const href = questionPage(index, first.item);
  const note = async () => setFailed(!(await noteSeen(page, index.exam, first)));
  return (
    <section ref={place} class="notice stack" tabIndex={-1} aria-labelledby="correction-news" key={correctionName(first)}>
      <h2 id="correction-news">{SAY.title}</h2>
      <CorrectionText correction={first} />
      <p>{SAY.aside}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => void note()}>
          {SAY.seen}
        </button>
        {href && (
          <a class="button" href={practiceHref(index.exam, [first.item])}>
            {SAY.practice}
          </a>
        )}
        {href && <a href={href}>{SAY.page}</a>}
        <a href={siteHref(`/${index.exam}/corrections/`)}>{SAY.all}</a>
      </div>
      <p role="alert">{failed && SAY.failed}</p>
    </section>
  );
}
