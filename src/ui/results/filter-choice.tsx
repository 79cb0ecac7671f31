import { type FilteredRow, passes, RESULT_FILTERS, type ResultFilter } from '../../core/stats/result-filter.ts';
import * as m from '../../messages/en/results.ts';
import { FILTER_NAMES } from '../../messages/en/standing-words.ts';

interface Props {
  readonly rows: readonly FilteredRow[];
  readonly chosen: ResultFilter;
  readonly onChoose: (filter: ResultFilter) => void;
  /** What flagged means here. */
  readonly flagged?: string;
}

/** Which answers of a list are shown: those filters that leave any, each with how many. */
export function FilterChoice({ rows, chosen, onChoose, flagged = FILTER_NAMES.flagged }: Props) {
  const counts = RESULT_FILTERS.map((filter) => [filter, rows.filter((row) => passes(filter, row)).length] as const);
  const offered = counts.filter(([filter, count]) => filter === 'all' || count > 0);
  if (offered.length < 2) return null;
  return (
    <div class="row no-print" role="radiogroup" aria-label={m.show}>
      {offered.map(([filter, count]) => (
        <label key={filter} class="choice">
          <input type="radio" name="result-filter" checked={chosen === filter} onChange={() => onChoose(filter)} />{' '}
          {filter === 'flagged' ? flagged : FILTER_NAMES[filter]} ({count})
        </label>
      ))}
    </div>
  );
}
