import { siteHref } from '../shared/links.ts';

const TOOLS: readonly (readonly [path: string, words: string])[] = [
  ['practice/', 'Practice'],
  ['mock/', 'Mock exam'],
  ['drill/', 'Signal drill'],
  ['missed/', 'Missed'],
  ['notes/', 'Notes, stars'],
  ['review/', 'Review'],
  ['progress/', 'Progress'],
  ['signals/', 'Signals'],
  ['glossary/', 'Glossary'],
  ['', 'Lessons'],
];

/** All other ways, in one calm list. */
export function Tools({ exam }: { readonly exam: string }) {
  return (
    <nav class="stack" aria-labelledby="tools">
      <h2 id="tools">Tools</h2>
      <ul class="tools" role="list">
        {TOOLS.map(([path, words]) => (
          <li key={path}>
            <a href={siteHref(`/${exam}/${path}`)}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
