import type { BankIndex } from '../../core/item/pack.ts';

/** A site path as an address; the same while the page is built and when it runs. */
export const siteHref = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;

/** The page of a signal or decoy, in the exam that defines it. */
export const signalHrefOf = (index: BankIndex | undefined) => (signal: string) =>
  siteHref(`/${index?.signals[signal]?.exam ?? index?.exam}/signals/${signal}/`);

/** The page of a question: its id holds exam, task and slug. */
export function questionHref(id: string): string {
  const [exam = '', ...rest] = id.split('/');
  return siteHref(`/${exam}/questions/${rest.join('/')}/`);
}

/** The page of a question; nothing for those kept for mock exams, which have none. */
export const questionPage = (index: BankIndex | undefined, id: string | undefined): string | undefined =>
  id !== undefined && index?.packs.some(({ items }) => items.some((entry) => entry.id === id)) ? questionHref(id) : undefined;

/** An address holds so many questions; a longer list begins with these. */
export const MOST_IN_ADDRESS = 40;

/** A link that starts a practice of exactly these questions. */
export function practiceHref(exam: string, items: readonly string[]): string {
  const query = new URLSearchParams(items.slice(0, MOST_IN_ADDRESS).map((item) => ['item', item]));
  return `${siteHref(`/${exam}/practice/`)}?${query}`;
}

/** A link that starts a practice of so many new questions of these tasks; of all without any. */
export function practiceNewHref(exam: string, tasks: readonly string[], count: number): string {
  const query = new URLSearchParams([['which', 'unseen'], ['count', String(count)], ...tasks.map((task) => ['task', task])]);
  return `${siteHref(`/${exam}/practice/`)}?${query}`;
}

/** Title and lesson of a concept. */
export const conceptLinkOf = (index: BankIndex | undefined) => (concept: string) => {
  const found = index?.concepts[concept];
  return index && found ? { title: found.title, href: siteHref(`/${found.exam ?? index.exam}/lessons/${concept}/`) } : undefined;
};
