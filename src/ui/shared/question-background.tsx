import { hasReasons } from '../../core/item/has-reasons.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import * as m from '../../messages/en/shared.ts';
import { rich } from '../../messages/rich.ts';
import { BlockText } from '../items/block-text.tsx';
import { FileDate } from './file-date.tsx';

/** The explanation of the whole question, its sources with dates, the record of its checks, and the twin whose answer one phrase flips. */
export function QuestionBackground({ scoring, twin }: { readonly scoring: ItemScoring; readonly twin?: string | undefined }) {
  return (
    <>
      {!hasReasons(scoring) && <p>{m.noReasonsYet}</p>}
      {scoring.explanation.length > 0 && (
        <div class="prose">
          <h2>{m.explanation}</h2>
          <BlockText blocks={scoring.explanation} />
        </div>
      )}
      <div class="small">
        {scoring.sources.length > 0 && (
          <>
            <h3>{m.sources}</h3>
            <ul>
              {scoring.sources.map((source) => (
                <li key={source.url}>
                  {rich(m.checked(source.title), {
                    a: (text) => (
                      <a href={source.url} rel="external noopener">
                        {text}
                      </a>
                    ),
                    date: () => <FileDate date={source.checked} />,
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
        {scoring.checkedTwice && <p>{rich(m.checkedTwice, { date: () => <FileDate date={scoring.checkedTwice ?? ''} /> })}</p>}
        {twin && <p>{rich(m.onePhraseChangedFlipsTheAnswer, { a: (text) => <a href={twin}>{text}</a> })}</p>}
      </div>
    </>
  );
}
