import type { ItemScoring } from '../../core/item/scoring.ts';
import * as m from '../../messages/en/items.ts';
import { rich } from '../../messages/rich.ts';
import type { ConceptLink } from '../kinds/kind-view.ts';
import { Icon } from '../shared/icon.tsx';
import { BlockText } from './block-text.tsx';

export type Verdict = 'right' | 'wrong' | 'missed' | 'none';

const WORDS = { right: m.right, wrong: m.yourAnswer, missed: m.theRightAnswer, none: m.notThisOne } as const;
const ICONS = { right: 'right', wrong: 'wrong', missed: 'right', none: 'missed' } as const;

interface Props {
  readonly id: string;
  readonly scoring: ItemScoring;
  readonly verdict: Verdict;
  readonly words?: string;
  readonly conceptLink: ConceptLink;
}

/** Under an option once the answer is there: the verdict in words, why, and the lesson of its concept. */
export function Rationale({ id, scoring, verdict, words, conceptLink }: Props) {
  const meaning = scoring.options[id];
  const concept = meaning?.concept ? conceptLink(meaning.concept) : undefined;
  return (
    <div class={`rationale verdict-${verdict}`}>
      <p class="verdict-line">
        <Icon name={ICONS[verdict]} /> {words ?? WORDS[verdict]}
      </p>
      {meaning && <BlockText blocks={meaning.rationale} />}
      {concept && <p class="small">{rich(m.lesson(concept.title), { a: (text) => <a href={concept.href}>{text}</a> })}</p>}
    </div>
  );
}
