import { drillStore } from '../../app/drill/drill-store.ts';
import { page } from '../shared/page.ts';

/** The signal drill of this page. */
export const { $phase, $fault, $index, $round, $questions, openDrill, beginRound, choose, next, endRound, pageVisible } =
  drillStore(page);
