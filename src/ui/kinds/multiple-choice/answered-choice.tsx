import { AnsweredOptions } from '../../items/answered-options.tsx';
import type { AnsweredViewProps } from '../kind-view.ts';

export function AnsweredChoice({ item, order, response, scoring, conceptLink }: AnsweredViewProps<'multiple-choice'>) {
  const chosen = response?.option ? [response.option] : [];
  return <AnsweredOptions itemId={item.id} type="radio" {...{ order, chosen, scoring, conceptLink }} />;
}
