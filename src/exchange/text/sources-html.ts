import type { ExchangeQuestion } from '../exchange.ts';
import { inlinesToHtml } from './html-of-blocks.ts';

/** The sources of a question as a list of links; empty where it has none. */
export function sourcesHtml({ facts }: ExchangeQuestion): string {
  const items = (facts.sources ?? []).map(({ title, url, checked }) => {
    const link = inlinesToHtml([{ t: 'link', href: url, c: [{ t: 'text', v: title }] }]);
    return `<li>${link} (${inlinesToHtml([{ t: 'text', v: checked }])})</li>`;
  });
  return items.length === 0 ? '' : `<p>Sources</p><ul>${items.join('')}</ul>`;
}
