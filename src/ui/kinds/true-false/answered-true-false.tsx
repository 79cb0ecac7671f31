import { AnsweredOptions } from '../../items/answered-options.tsx';
import type { AnsweredViewProps } from '../kind-view.ts';

export function AnsweredTrueFalse({ item, order, response, scoring, conceptLink }: AnsweredViewProps<'true-false'>) {
  const chosen = response?.option ? [response.option] : [];
  return <AnsweredOptions itemId={item.id} type="radio" {...{ order, chosen, scoring, conceptLink }} />;
}
