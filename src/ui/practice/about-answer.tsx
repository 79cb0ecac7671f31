import type { Item } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/practice.ts';
import { confusedConcepts } from '../shared/confused-concepts.ts';
import { AboutQuestion, Confused } from '../shared/feedback-panel.tsx';
import { type conceptLinkOf, questionPage } from '../shared/links.ts';
import { Points } from '../shared/points.tsx';
import { useLater } from '../shared/use-later.ts';
import type { ShownFeedback } from './shown-feedback.ts';

interface Props extends Pick<ShownFeedback, 'feedback'> {
  readonly item: Item;
  readonly index: BankIndex | undefined;
  readonly conceptLink: ReturnType<typeof conceptLinkOf>;
}

const loadReport = async () => (await import('../shared/report-button.tsx')).ReportButton;

/** After the text and its options: lessons, points, what is behind the question. */
export function AboutAnswer({ feedback, item, index, conceptLink }: Props) {
  const Report = useLater(true, loadReport);
  const page = questionPage(index, item.id);
  return (
    <>
      <Confused confused={confusedConcepts(feedback, conceptLink)} />
      <Points feedback={feedback} />
      <AboutQuestion feedback={feedback} twin={questionPage(index, feedback.scoring.flips)} />
      <p class="row no-print">
        {page && (
          <a class="button plain" href={page}>
            {m.thisQuestionsPage}
          </a>
        )}
        {Report && <Report of={item} />}
      </p>
    </>
  );
}
