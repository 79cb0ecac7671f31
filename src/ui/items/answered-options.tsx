import type { Option } from '../../core/item/item.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import { keysIn } from '../../core/kinds/is-choice.ts';
import type { ConceptLink } from '../kinds/kind-view.ts';
import { ChoiceList } from './choice-list.tsx';
import { Rationale, type Verdict } from './rationale.tsx';

interface Props {
  readonly itemId: string;
  readonly type: 'radio' | 'checkbox';
  readonly order: readonly Option[];
  readonly chosen: readonly string[];
  readonly scoring: ItemScoring;
  readonly conceptLink: ConceptLink;
}

function verdictOf(id: string, chosen: readonly string[], keys: readonly string[]): Verdict {
  if (keys.includes(id)) return chosen.includes(id) ? 'right' : 'missed';
  return chosen.includes(id) ? 'wrong' : 'none';
}

/** The options of an answered question, each with its verdict and why. */
export function AnsweredOptions({ scoring, conceptLink, ...list }: Props) {
  const keys = keysIn(scoring.key);
  return (
    <ChoiceList
      {...list}
      told={(id) => {
        const verdict = verdictOf(id, list.chosen, keys);
        return { verdict, why: <Rationale id={id} scoring={scoring} verdict={verdict} conceptLink={conceptLink} /> };
      }}
    />
  );
}
