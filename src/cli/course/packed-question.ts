import { siteQuestion } from '../../bank/site-bank.ts';
import type { CompiledExam, CompiledQuestion } from '../../content/compile/compiled.ts';

const PAGE = 'page:';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A link to a page of the site, which a package does not have. */
const isPageLink = (node: unknown): node is { readonly c: readonly unknown[] } =>
  typeof node === 'object' && node !== null && 'href' in node && String(node.href).startsWith(PAGE) && 'c' in node;

/** The same, with the words of links to pages of the site in place of the links. */
function unlinked(value: unknown): unknown {
  if (isList(value)) return value.flatMap((one) => (isPageLink(one) ? one.c.map(unlinked) : [unlinked(one)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unlinked(one)]));
}

/** Both halves of a question as a package holds them: without links to lessons, with its pictures as files of the package. */
export function packedQuestion(question: CompiledQuestion, exam: CompiledExam) {
  const placed = siteQuestion(question, exam, (path) => (path.startsWith('/media/') ? path.slice(1) : PAGE + path));
  return unlinked(placed) as Pick<CompiledQuestion, 'item' | 'scoring'>;
}

/** Paths of the pictures that packed questions show, in the content. */
export const picturesIn = (packed: unknown): readonly string[] => {
  const found = [...JSON.stringify(packed).matchAll(/"src":("media\/(?:[^"\\]|\\.)*")/g)];
  return [...new Set(found.map(([, src = '""']) => String(JSON.parse(src)).slice('media/'.length)))];
};
