import * as m from '../../messages/en/today.ts';
import { siteHref } from '../shared/links.ts';

const TOOLS: readonly (readonly [path: string, words: string])[] = [
  ['practice/', m.practice],
  ['mock/', m.mockExam],
  ['drill/', m.signalDrill],
  ['missed/', m.missed],
  ['notes/', m.notes],
  ['review/', m.review],
  ['progress/', m.progress],
  ['signals/', m.signals],
  ['glossary/', m.glossary],
  ['', m.lessons],
];

/** All other ways, in one calm list. */
export function Tools({ exam }: { readonly exam: string }) {
  return (
    <nav class="stack" aria-labelledby="tools">
      <h2 id="tools">{m.tools}</h2>
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
