import type { List, ListItem, PhrasingContent } from 'mdast';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import type { Edit, Place, Problems } from '../diagnostic.ts';
import { canonicalText, optionId } from '../hash.ts';
import { placeOf } from '../markdown/context.ts';
import { codePoint } from '../odd-character.ts';
import type { LineIndex } from '../source-text.ts';
import type { AuthoredOption, LocalLink } from './authored.ts';
import type { Placed } from './fields.ts';
import { plainText, textForIds } from './markdown.ts';
import { refuseNode, toBlocks, toInlines } from './text-tree.ts';

/** What the readers of answer blocks share. */
export interface AnswerContext {
  readonly problems: Problems;
  readonly source: string;
  readonly lines: LineIndex;
  /** Relative links and images of rationales. */
  readonly links: LocalLink[];
  readonly images: LocalLink[];
}

/** Neighboring texts as one. */
function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const node of inlines) {
    const last = joined.at(-1);
    if (last?.t === 'text' && node.t === 'text') joined[joined.length - 1] = { t: 'text', v: last.v + node.v };
    else joined.push(node);
  }
  return joined;
}

/** The words of links without the links: where an option leads is told after the answer. */
const withoutLinks = (inlines: readonly Inline[]): readonly Inline[] =>
  joinTexts(
    inlines.flatMap((node): readonly Inline[] => {
      if (node.t === 'link') return withoutLinks(node.c);
      return 'c' in node ? [{ ...node, c: withoutLinks(node.c) }] : [node];
    }),
  );

const hasForeignLink = (inlines: readonly Inline[]): boolean =>
  inlines.some((node) =>
    'c' in node ? (node.t === 'link' && /^([a-z]+:|#)/i.test(node.href)) || hasForeignLink(node.c) : false,
  );

/** The text of an option, step, prompt or response, and the one concept it may link. */
export function readOptionText(nodes: readonly PhrasingContent[], place: Place, what: string, context: AnswerContext) {
  const links: LocalLink[] = [];
  const inlines = toInlines(nodes, { problems: context.problems, links, images: context.images, where: what });
  if (hasForeignLink(inlines)) {
    context.problems.error('option-link', place, `Unexpected link to another site in ${what}, expected a concept.`, {
      hint: '[words](rag) names the concept; sources go into the front matter',
    });
  }
  const [concept, second] = links;
  if (second !== undefined) {
    context.problems.error('option-link', second.place, `Unexpected second link in ${what}, expected at most one concept.`, {
      actual: second.href,
      hint: 'keep the link that says what the option stands for',
      related: concept === undefined ? [] : [{ file: context.problems.file, place: concept.place, reason: 'the first one' }],
    });
  }
  const plain = canonicalText(nodes.map((node) => plainText(node)).join(''));
  return {
    id: optionId(textForIds(nodes)),
    text: withoutLinks(inlines),
    plain,
    place,
    ...(concept === undefined ? {} : { concept }),
  };
}

/**
 * Tells lines that stand further left than the item's text and yet belong to it, because a paragraph goes on until a blank line: most often
 * the next part of the question, swallowed by a rationale.
 */
function tellLazyLines(item: ListItem, what: string, { problems, source, lines }: AnswerContext): void {
  const { start, end } = placeOf(item);
  const marker = /^\S+/.exec(source.slice(start.offset))?.[0] ?? '-';
  const least = start.column + marker.length;
  let at = start.offset;
  for (const line of source.slice(start.offset, end.offset).split('\n')) {
    const indent = line.length - line.trimStart().length;
    const columns = line.slice(0, indent).replaceAll('\t', '    ').length;
    if (at > start.offset && line.trim() !== '' && columns < least) {
      problems.error(
        'rationale-lazy',
        lines.place(at + indent, at + line.length),
        `Unexpected line that Markdown takes as part of ${what}.`,
        {
          expected: 'a blank line before it, or as many spaces as before the text of the option',
          hint: `if it belongs to the rationale: ${' '.repeat(least)}> ${line.trim().slice(0, 60)}`,
        },
      );
      return;
    }
    at += line.length + 1;
  }
}

/** From the first word to the last: a task's own place begins at its box. */
function textPlace(nodes: readonly PhrasingContent[], fallback: Place, { lines }: AnswerContext): Place {
  const [start, end] = [nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset];
  return start === undefined || end === undefined ? fallback : lines.place(start, end);
}

function readItem(item: ListItem, isKey: boolean, what: string, context: AnswerContext): AuthoredOption | undefined {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph' || plainText(first).trim() === '') {
    context.problems.error(
      'option-content',
      placeOf(item),
      `Unexpected ${first?.type ?? 'nothing'} at the start of ${what}, expected its text.`,
    );
    return undefined;
  }
  tellLazyLines(item, what, context);
  const rationale: Block[] = [];
  let rationalePlace: Place | undefined;
  for (const node of rest) {
    if (node.type === 'blockquote' && rationalePlace === undefined) {
      rationalePlace = placeOf(node);
      rationale.push(
        ...toBlocks(node.children, {
          problems: context.problems,
          links: context.links,
          images: context.images,
          where: 'a rationale',
        }),
      );
    } else if (node.type === 'blockquote') {
      context.problems.error('option-content', placeOf(node), `Unexpected second quote under ${what}, expected one rationale.`, {
        hint: 'join the two quotes with a line of just >',
      });
    } else {
      const hint = node.type === 'paragraph' ? 'a rationale is a quote: put > before each of its lines' : undefined;
      if (node.type === 'paragraph') {
        context.problems.error('option-content', placeOf(node), `Unexpected second paragraph in ${what}, expected a quote.`, {
          hint,
        });
      } else refuseNode(node, what, context.problems, hint);
    }
  }
  const text = readOptionText(first.children, textPlace(first.children, placeOf(first), context), what, context);
  return { ...text, isKey, rationale, ...(rationalePlace === undefined ? {} : { rationalePlace }) };
}

/** A box as it must have been meant: one that holds nothing, spaces or a single x. What may be a link is left alone. */
function fixBox(line: string, place: Place, { problems, lines }: AnswerContext): readonly Edit[] {
  const found = /^(?<marker>[-*+][ \t]+)(?<box>\[(?<inside>[ xX]{0,3})\]|\((?<round>[ xX]?)\))(?<space>[ \t]*)(?<next>\S)/.exec(
    line,
  )?.groups;
  if (found === undefined || (found['space'] === '' && found['next'] === '(')) return [];
  const inside = (found['inside'] ?? found['round'] ?? '').trim().toLowerCase();
  if (inside.length > 1) return [];
  const from = place.start.offset + (found['marker'] ?? '').length;
  const to = from + (found['box'] ?? '').length + (found['space'] ?? '').length;
  return [{ file: problems.file, place: lines.place(from, to), text: `[${inside === '' ? ' ' : 'x'}] ` }];
}

/** What to write instead of a box that is none. What is in it may have meant a right option. */
function boxHint(bracket: string, unseen: string | undefined): string {
  if (unseen !== undefined)
    return `${codePoint(unseen)} looks like a space and is none: - [ ] for a wrong option, - [x] for a right one`;
  if (/[xX]/.test(bracket)) return '- [x] ...';
  return /^[[(][ \t]*[\])]/.test(bracket) ? '- [ ] ...' : '- [x] for a right option, - [ ] for the others';
}

/** Options of a task list; each item must have a proper box. */
export function readTaskList(list: List, context: AnswerContext): readonly AuthoredOption[] {
  return list.children.flatMap((item) => {
    if (typeof item.checked !== 'boolean') {
      const start = placeOf(item).start;
      const line = context.source.slice(start.offset).split('\n')[0] ?? '';
      const bracket = /^\S+\s+(?<box>\[[^\]]{0,3}\]\S?|\([ xX]?\))/.exec(line)?.groups?.['box'];
      // It looks like the box it should be.
      const unseen = /[^\S \t]|[\u200b-\u200f\ufeff]/u.exec(bracket ?? '')?.[0];
      const shown = bracket?.replace(/[^\S \t]|[\u200b-\u200f\ufeff]/gu, (character) => codePoint(character));
      const place = { start, end: { ...start, column: start.column + line.length, offset: start.offset + line.length } };
      context.problems.error(
        'option-box',
        place,
        `Unexpected ${shown === undefined ? 'item without a box' : `\`${shown}\``}, expected \`[ ]\` or \`[x]\` and a space.`,
        {
          actual: line.slice(0, 40),
          expected: '- [ ] text',
          hint:
            bracket === undefined
              ? 'a bullet list right before the options merges with them in Markdown: put the lead-in, with a blank line before and after it, between the two, or use * as its bullet'
              : boxHint(bracket, unseen),
          fix: fixBox(line, place, context),
        },
      );
      return [];
    }
    return readItem(item, item.checked, 'an option', context) ?? [];
  });
}

/** The numbers of a numbered list as the author typed them. */
export const typedNumbers = (list: List, { source, lines }: AnswerContext): readonly Placed<number>[] =>
  list.children.map((item) => {
    const { offset } = placeOf(item).start;
    const digits = /^\d+/.exec(source.slice(offset, offset + 10))?.[0] ?? '';
    return { value: Number(digits), place: lines.place(offset, offset + digits.length + 1) };
  });

/** Steps of a numbered list, or of the bullet list of those that do not belong. */
export function readSteps(list: List, belongs: boolean, context: AnswerContext): readonly AuthoredOption[] {
  return list.children.flatMap((item) => {
    if (typeof item.checked === 'boolean') {
      context.problems.error(
        'option-box',
        placeOf(item),
        'Unexpected box in a numbered list, expected either boxes or numbers.',
        {
          hint: 'a list of options has bullets: - [ ] text',
        },
      );
    }
    return readItem(item, belongs, 'a step', context) ?? [];
  });
}
