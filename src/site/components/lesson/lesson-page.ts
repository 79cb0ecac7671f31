// What a lesson does when scripted. Nothing here is needed to read it.
import { enhanceDecisions } from './decision.ts';
import { followPath } from './follow-path.ts';
import { explainTerms } from './term.ts';

enhanceDecisions();
followPath();
explainTerms();
// Once the page is there: without it the lesson is what it was.
const later = () => void import('./lesson-end.ts').then(({ endLater }) => endLater()).catch(() => {});
addEventListener('load', later, { once: true });
