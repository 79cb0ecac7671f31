import { shortHash } from '../../content/hash.ts';
import type { ExchangeQuestion } from '../exchange.ts';
import { isFields } from '../fields.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { blocksToHtml } from '../text/html-of-blocks.ts';
import { joinStem } from '../text/split-stem.ts';
import { questionOfWhole, wholeText } from '../whole-question.ts';
import { questionName } from '../xml/xml-question-name.ts';

/** A question of a question set. */
interface H5pQuestion {
  readonly library: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly subContentId: string;
}

/** An id in the form that H5P has, always the same for the same question. */
function idOf(text: string): string {
  const digits = [0, 1, 2, 3]
    .map((n) => (Number.parseInt(shortHash(`${n}${text}`, 8), 36) % 2 ** 32).toString(16).padStart(8, '0'))
    .join('');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

export function h5pQuestion(question: ExchangeQuestion): H5pQuestion {
  const { answer, facts, explanation } = question;
  const { library, text, params } = kindOf(answer).h5p(answer, facts.shuffle !== false);
  const [name = ''] = library.split(' ');
  const whole = wholeText(question);
  return {
    library,
    params: {
      [text]: blocksToHtml(joinStem(question)),
      ...params,
      ...(explanation.length === 0
        ? {}
        : {
            overallFeedback: [
              {
                from: 0,
                to: 100,
                feedback: blocksToHtml(explanation)
                  .replace(/<[^<>]*>/g, ' ')
                  .replace(/\s+/g, ' ')
                  .trim(),
              },
            ],
          }),
    },
    metadata: { contentType: name.replace('H5P.', ''), license: 'U', title: questionName(question), authorComments: whole },
    subContentId: idOf(whole),
  };
}

/** Whether all that was written is still there; an editor adds to it. */
function holds(now: unknown, was: unknown): boolean {
  if (Array.isArray(was)) return Array.isArray(now) && now.length === was.length && was.every((one, at) => holds(now[at], one));
  if (isFields(was)) return isFields(now) && Object.entries(was).every(([key, value]) => holds(now[key], value));
  return now === was;
}

/** A question that we wrote and nobody changed; undefined for all others. */
export function ownH5pQuestion(params: unknown, metadata: unknown): ExchangeQuestion | undefined {
  const whole = isFields(metadata) ? metadata['authorComments'] : undefined;
  const question = questionOfWhole(whole);
  return question !== undefined && holds(params, h5pQuestion(question).params) ? question : undefined;
}
