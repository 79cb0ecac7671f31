import { answerLines } from '../../app/shared/answer-lines.ts';
import type { Item } from '../../core/item/item.ts';
import { isRight } from '../../core/score/score.ts';
import type { ReportSubject } from '../../messages/en/report-words.ts';
import { quoted } from '../../messages/en/report-words.ts';
import { textOf } from '../question/text-of.ts';
import { page } from '../shared/page.ts';

/** What is known of a question where a problem is reported: all of it, or on its own page its id and revision. */
export type Reported = Pick<Item, 'id' | 'revision'> | Item;

/** The text of an option by its id: out of the question, or off the page that shows it. */
function textIn(item: Reported): (id: string) => string | undefined {
  if ('kind' in item) return textOf(item);
  return (id) => document.querySelector(`[data-option="${CSS.escape(id)}"]`)?.textContent?.trim();
}

/** A report on a question, with the answer given last, stored or still waiting. */
export function questionSubject(item: Reported): ReportSubject {
  const last = [...page.$attempts.get(), ...page.waitingAttempts()].findLast(
    (one) => one.type === 'answer' && one.item === item.id,
  );
  const { origin, pathname } = location;
  return {
    ...{ kind: 'question', id: item.id, revision: item.revision, page: origin + pathname },
    ...(last?.type === 'answer'
      ? {
          answer: {
            words: quoted(answerLines(last.response, textIn(item))),
            right: isRight(last.score),
            revision: last.revision,
          },
        }
      : {}),
  };
}
