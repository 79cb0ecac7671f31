// What a lesson does when scripted. Nothing here is needed to read it.
import { enhanceDecisions } from './decision.ts';
import { explainTerms } from './term.ts';

enhanceDecisions();
explainTerms();
