import type { ComponentType } from 'preact';
import type { Kind } from '../../core/item/item.ts';
import type { AnsweredViewProps } from './kind-view.ts';
import { lateView } from './late-view.tsx';
import { AnsweredChoice } from './multiple-choice/answered-choice.tsx';
import { AnsweredChoices } from './multiple-response/answered-choices.tsx';
import { AnsweredTrueFalse } from './true-false/answered-true-false.tsx';

/** How each kind is shown once it was answered. A new kind does not compile until it is here. */
const VIEWS: { readonly [K in Kind]: ComponentType<AnsweredViewProps<K>> } = {
  'multiple-choice': AnsweredChoice,
  'multiple-response': AnsweredChoices,
  'true-false': AnsweredTrueFalse,
  ordering: lateView(async () => (await import('./ordering/answered-steps.tsx')).AnsweredSteps),
  matching: lateView(async () => (await import('./matching/answered-pairs.tsx')).AnsweredPairs),
};

export const answeredViewOf = <K extends Kind>(kind: K): ComponentType<AnsweredViewProps<K>> => VIEWS[kind];
