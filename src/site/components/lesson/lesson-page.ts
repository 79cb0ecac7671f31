// What a lesson does when scripted. Nothing here is needed to read it.
import { enhanceDecisions } from './decision.ts';
import { followPath } from './follow-path.ts';
import { explainTerms } from './term.ts';

enhanceDecisions();
followPath();
explainTerms();
