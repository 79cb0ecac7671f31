import type { Item } from '../../core/item/item.ts';
import { markableText } from '../../core/item/markable-text.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import type { Inline } from '../../core/item/text-tree.ts';
import * as m from '../../messages/en/question.ts';
import { AnsweredBody } from '../items/answered-body.tsx';
import { BlockText } from '../items/block-text.tsx';
import { InlineText } from '../items/inline-text.tsx';
import { letter } from '../items/letter.ts';
import type { ConceptLink } from '../kinds/kind-view.ts';
import type { OptionList } from '../kinds/reading.ts';
import { MarkableProse } from '../marking/markable-prose.tsx';
import { PhraseNotes } from '../shared/phrase-notes.tsx';
import { QuestionBackground } from '../shared/question-background.tsx';
import { conceptsAtStake, looksOf, notesOf } from '../shared/span-looks.ts';
import { readingOf } from './reading-of.ts';

interface Props {
  readonly item: Item;
  readonly scoring: ItemScoring;
  readonly conceptLink: ConceptLink;
  readonly signalHref: (signal: string) => string;
  readonly twin?: string | undefined;
}

/** A question to read, with its answer behind a fold. The same for the static page and for the page shown offline. */
export function QuestionView({ item, scoring, conceptLink, signalHref, twin }: Props) {
  const { words, lists } = readingOf(item);
  const plain = (nodes: readonly Inline[]) => <InlineText nodes={nodes} />;
  return (
    <article class="question-page stack" data-question={item.id}>
      <div class="stem prose">
        <BlockText blocks={item.scenario} inline={plain} />
        <p class="lead-in" id={`lead-in-${item.id}`}>
          <InlineText nodes={item.leadIn} />
        </p>
      </div>
      <p class="label">{words}</p>
      {lists.map((list, at) => (
        <List key={at} {...list} />
      ))}
      <details class="answer">
        <summary>{m.showTheAnswer}</summary>
        <Answer item={item} scoring={scoring} conceptLink={conceptLink} signalHref={signalHref} twin={twin} />
      </details>
    </article>
  );
}

function List({ title, options, lettered }: OptionList) {
  return (
    <>
      {title && <p class="label">{title}</p>}
      <ul class="plain-options" role="list">
        {options.map((option, at) => (
          <li key={option.id}>
            {lettered && <span class="option-letter">{letter(at)} </span>}
            <span data-option={option.id}>
              <InlineText nodes={option.text} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Answer({ item, scoring, conceptLink, signalHref, twin }: Props) {
  const notes = notesOf(scoring, null);
  const markable = markableText(item.scenario, item.leadIn);
  const looks = looksOf(notes, false);
  const prose = (nodes: readonly Inline[]) => (
    <MarkableProse nodes={nodes} markable={markable} marks={[]} units={[]} cursor={-1} guided={false} looks={looks} />
  );
  return (
    <div class="stack answer-key">
      <div class={`reading ${notes.length > 0 ? 'noted' : ''}`}>
        {notes.length > 0 && (
          <>
            <div class="stem prose">
              <BlockText blocks={item.scenario} inline={prose} />
              <p class="lead-in">{prose(item.leadIn)}</p>
            </div>
            <PhraseNotes
              notes={notes}
              marked={false}
              twoPens={false}
              atStake={conceptsAtStake(scoring)}
              conceptLink={conceptLink}
              signalHref={signalHref}
            />
          </>
        )}
        <AnsweredBody item={item} order={item.options} response={null} scoring={scoring} reading conceptLink={conceptLink} />
      </div>
      <QuestionBackground scoring={scoring} twin={twin} />
    </div>
  );
}
