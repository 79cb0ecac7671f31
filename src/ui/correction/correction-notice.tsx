import { correctionNews } from '../../app/correction/correction-news.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { $events, page } from '../shared/page.ts';
import { useFolded } from '../shared/use-folded.ts';
import { useLater } from '../shared/use-later.ts';
import { useStore } from '../shared/use-store.ts';

/** Tells once what was wrong in questions the learner answered; nothing where nothing was. */
export function CorrectionNotice({ index }: { readonly index: BankIndex }) {
  useFolded();
  useStore($events);
  const news = index.corrections ? correctionNews(page, index) : [];
  const told = useLater(news.length > 0, () => import('./correction-news.tsx'));
  return told ? <told.CorrectionNews index={index} news={news} /> : null;
}
