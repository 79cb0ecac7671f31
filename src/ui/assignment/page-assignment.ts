import { assignmentStore } from '../../app/assignment/assignment-store.ts';
import { page } from '../shared/page.ts';

// The assignment of this page.
export const { $phase, $fault, $index, $open, $refused, $tries, $begun, load, openText, choose, begun, beginTry } =
  assignmentStore(page);
