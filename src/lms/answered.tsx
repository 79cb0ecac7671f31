import { inShort } from '../core/in-short.ts';
import type { Item, Option } from '../core/item/item.ts';
import type { Response } from '../core/item/response.ts';
import type { ItemScoring } from '../core/item/scoring.ts';
import type { Pens } from '../core/signal/mark.ts';
import * as m from '../messages/en/shared.ts';
import { AnsweredBody } from '../ui/items/answered-body.tsx';
import type { StemMarking } from '../ui/marking/use-stem.ts';
import { AnswerReasons } from '../ui/practice/answer-reasons.tsx';
import { OpenNotes } from '../ui/practice/open-notes.tsx';
import type { ShownFeedback } from '../ui/practice/shown-feedback.ts';
import { QuestionBackground } from '../ui/shared/question-background.tsx';
import type { PhraseNote } from '../ui/shared/span-looks.ts';
import { Verdict } from '../ui/shared/verdict.tsx';

interface Given extends ShownFeedback {
  readonly item: Item;
  readonly order: readonly Option[];
  readonly stem: StemMarking;
  readonly pens: Pens;
}

/** A package has no lessons to link to. */
const noLink = () => undefined;

export const FirstFeedback = ({ feedback, first, item, order }: Given) => (
  <Verdict feedback={feedback}>
    <AnswerReasons {...{ feedback, first, item, order }} />
  </Verdict>
);

/** Without links to the pages of signals, of which a package has none. */
const unlinked = (note: PhraseNote): PhraseNote => {
  const { signal: _page, ...meaning } = note.meaning;
  return { ...note, meaning };
};

export const Notes = ({ feedback, notes, marked, stem, pens }: Given) => (
  <OpenNotes {...{ feedback, marked, stem, pens }} notes={notes.map(unlinked)} index={undefined} conceptLink={noLink} />
);

interface AnsweredProps {
  readonly item: Item;
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly scoring: ItemScoring;
}

export const AnsweredQuestion = (props: AnsweredProps) => <AnsweredBody {...props} conceptLink={noLink} />;

/** The points, the explanation and the sources. */
export const AboutAnswered = ({ feedback }: Given) => (
  <section class="about-question stack" aria-label={m.aboutThisQuestion}>
    <p class="small">{m.practicePointsInShort(inShort(feedback.points))}</p>
    <QuestionBackground scoring={feedback.scoring} />
  </section>
);
