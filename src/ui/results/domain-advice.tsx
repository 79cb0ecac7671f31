import type { BankIndex } from '../../core/item/pack.ts';
import type { DomainResult } from '../../core/stats/domain-results.ts';
import * as m from '../../messages/en/results.ts';
import { standingWords } from '../../messages/en/standing-words.ts';
import { practiceHref } from '../shared/links.ts';
import { Words } from '../shared/words.tsx';
import { pieceHref } from '../today/piece-href.ts';

interface Props {
  readonly index: BankIndex;
  readonly results: readonly DomainResult[];
  /** One of what was answered: a question, or a card. */
  readonly what: string;
}

/** What came of each domain, the worst first, and what to do about it: each link begins just that. */
export function DomainAdvice({ index, results, what }: Props) {
  if (results.length === 0) return null;
  return (
    <section class="stack">
      <h2>{m.byDomain}</h2>
      <ol class="list" role="list">
        {results.map((one) => (
          <Domain key={one.domain} index={index} one={one} what={what} />
        ))}
      </ol>
    </section>
  );
}

function Domain({ index, one, what }: Pick<Props, 'index' | 'what'> & { readonly one: DomainResult }) {
  const { domain, lessons, practice, right, total } = one;
  const name = `${domain} ${index.domains[domain] ?? ''}`.trim();
  const [first, ...later] = lessons.map((lesson) => ({ kind: 'lesson' as const, lesson }));
  const read = m.readLesson(lessons.length);
  const work = m.practice(practice.length);
  return (
    <li class="stack">
      <h3>{name}</h3>
      <p>
        <Words>{standingWords(one, what)}</Words>
      </p>
      {(first || practice.length > 0) && (
        <div class="row no-print">
          {first && (
            <a class="button" href={pieceHref(index.exam, first, later)} aria-label={`${read}: ${name}`}>
              {read}
            </a>
          )}
          {practice.length > 0 && (
            <a class="button" href={practiceHref(index.exam, practice)} aria-label={`${work}: ${name}`}>
              {work}
            </a>
          )}
        </div>
      )}
      {lessons.length > 0 && (
        <p class="small">{m.toRead(lessons.map((lesson) => index.concepts[lesson]?.title ?? lesson).join('; '))}</p>
      )}
      {right === total && practice.length === 0 && <p class="small">{m.nothingToDoHere}</p>}
    </li>
  );
}
