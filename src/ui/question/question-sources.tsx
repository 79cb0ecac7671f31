import type { ItemScoring } from '../../core/item/scoring.ts';

/** Sources with dates, the record of its checks, and the twin whose answer one phrase flips. */
export function QuestionSources({ scoring, twin }: { readonly scoring: ItemScoring; readonly twin?: string | undefined }) {
  return (
    <div class="small">
      <h3>Sources</h3>
      <ul>
        {scoring.sources.map((source) => (
          <li key={source.url}>
            <a href={source.url} rel="external noopener">
              {source.title}
            </a>
            , checked <time dateTime={source.checked}>{source.checked}</time>
          </li>
        ))}
      </ul>
      {scoring.checkedTwice && (
        <p>
          Checked twice, <time dateTime={scoring.checkedTwice}>{scoring.checkedTwice}</time>.
        </p>
      )}
      {twin && (
        <p>
          One phrase changed flips the answer: <a href={twin}>see the twin question</a>.
        </p>
      )}
    </div>
  );
}
