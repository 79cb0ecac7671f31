import type { ItemScoring } from '../../core/item/scoring.ts';
import { BlockText } from '../items/block-text.tsx';
import { FileDate } from './day-words.tsx';

/** The explanation of the whole question, its sources with dates, the record of its checks, and the twin whose answer one phrase flips. */
export function QuestionBackground({ scoring, twin }: { readonly scoring: ItemScoring; readonly twin?: string | undefined }) {
  return (
    <>
      {scoring.explanation.length > 0 && (
        <div class="prose">
          <h2>Explanation</h2>
          <BlockText blocks={scoring.explanation} />
        </div>
      )}
      <div class="small">
        {scoring.sources.length > 0 && (
          <>
            <h3>Sources</h3>
            <ul>
              {scoring.sources.map((source) => (
                <li key={source.url}>
                  <a href={source.url} rel="external noopener">
                    {source.title}
                  </a>
                  , checked <FileDate date={source.checked} />
                </li>
              ))}
            </ul>
          </>
        )}
        {scoring.checkedTwice && (
          <p>
            Checked twice, <FileDate date={scoring.checkedTwice} />.
          </p>
        )}
        {twin && (
          <p>
            One phrase changed flips the answer: <a href={twin}>see the twin question</a>.
          </p>
        )}
      </div>
    </>
  );
}
