import type { List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Place, Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { plainText } from './markdown.ts';

export const ANSWERS = ['Yes', 'No'] as const;
type DecisionAnswer = (typeof ANSWERS)[number];

/** A question with two answers, or a result with none. */
export interface DecisionNode {
  readonly text: readonly PhrasingContent[];
  /** In the order they are written. */
  readonly answers: readonly { readonly answer: DecisionAnswer; readonly node: DecisionNode }[];
}

const SHAPE = '- Question?\n  - Yes: result, or another question\n  - No: result';
const PREFIX = /^(?<answer>yes|no)\s*:\s*/i;

/** The children of a block without its title. */
export function withoutLabel(block: ContainerDirective): ContainerDirective['children'] {
  const [first, ...rest] = block.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel === true ? rest : block.children;
}

/** "Yes: ..." or "**No:** ..." at the start of an answer, and what is left without it. */
function takeAnswer(
  text: readonly PhrasingContent[],
): { readonly answer: DecisionAnswer; readonly rest: readonly PhrasingContent[] } | undefined {
  const [first, second] = text;
  const isMarked = first?.type === 'strong' || first?.type === 'emphasis';
  // Behind "**Yes**" or "**Yes:**" comes plain text, if anything.
  const plain = isMarked ? second : first;
  const value = plain?.type === 'text' ? plain.value : '';
  const opening = isMarked ? plainText(first).trim() : '';
  const match = (isMarked && !/^(yes|no)\s*:?$/i.test(opening) ? null : PREFIX.exec(opening + value))?.groups;
  if (match === undefined) return undefined;
  const answer = match['answer']?.toLowerCase() === 'yes' ? 'Yes' : 'No';
  const left = (opening + value).replace(PREFIX, '');
  const behind = text.slice(isMarked && plain?.type === 'text' ? 2 : 1);
  return { answer, rest: plain?.type === 'text' && left !== '' ? [{ ...plain, value: left }, ...behind] : behind };
}

type Fault = (node: Nodes, reason: string, hint?: string) => undefined;

/** The text of an item, and the list of answers under it where there is one. */
function openItem(item: ListItem, fault: Fault): { text: readonly PhrasingContent[]; list?: List } | undefined {
  const [first, second, third] = item.children;
  if (first?.type !== 'paragraph') return fault(item, 'Unexpected item of a decision, expected a line of text.', SHAPE);
  if (second !== undefined && second.type !== 'list')
    return fault(second, `Unexpected ${nameOf(second)} in a decision, expected answers.`, SHAPE);
  if (third !== undefined) return fault(third, `Unexpected ${nameOf(third)} after the answers, expected nothing more.`, SHAPE);
  return second === undefined ? { text: first.children } : { text: first.children, list: second };
}

function readNode(
  item: ListItem,
  text: readonly PhrasingContent[],
  list: List | undefined,
  fault: Fault,
): DecisionNode | undefined {
  const words = plainText(text).trim();
  const isQuestion = words.endsWith('?');
  if (words === '') return fault(item, 'Unexpected answer without text, expected a result or a question.', SHAPE);
  if (list === undefined) {
    return isQuestion
      ? fault(item, 'Unexpected question without answers, expected `Yes: ...` and `No: ...` under it.', SHAPE)
      : { text, answers: [] };
  }
  if (!isQuestion) return fault(item, 'Unexpected answers under a text that is no question, expected a text that ends with `?`.');
  const answers = list.children.map((child) => readAnswer(child, fault));
  const found = answers.filter((answer) => answer !== undefined);
  if (found.length < answers.length) return undefined;
  if (found.length !== ANSWERS.length || new Set(found.map((one) => one.answer)).size !== ANSWERS.length) {
    const reported = found.map((one) => one.answer).join(', ') || 'none';
    return fault(list, `Unexpected answers (${reported}), expected one \`Yes\` and one \`No\`.`, SHAPE);
  }
  return { text, answers: found };
}

function readAnswer(item: ListItem, fault: Fault): { answer: DecisionAnswer; node: DecisionNode } | undefined {
  const opened = openItem(item, fault);
  if (opened === undefined) return undefined;
  const taken = takeAnswer(opened.text);
  if (taken === undefined) return fault(item, 'Unexpected start of an answer, expected `Yes: ` or `No: `.', SHAPE);
  const node = readNode(item, taken.rest, opened.list, fault);
  return node && { answer: taken.answer, node };
}

const NAMES: Readonly<Record<string, string>> = {
  code: 'code block',
  blockquote: 'quote',
  thematicBreak: 'rule',
  containerDirective: 'block',
};
/** A block's name in a message. */
export const nameOf = (node: RootContent): string => NAMES[node.type] ?? node.type;

/**
 * Reads a decision block: paragraphs if any, then one bullet list with one question, whose answers begin with `Yes:` and `No:` and are
 * results or further questions. Undefined, and every fault told with its place, where it has another shape.
 */
export function readDecision(
  block: ContainerDirective,
  problems: Problems,
): { intro: readonly RootContent[]; root: DecisionNode } | undefined {
  let whole = true;
  const fault: Fault = (node, reason, hint) => {
    whole = false;
    problems.error('decision-shape', ownPlace(node), reason, { expected: 'a tree of yes/no questions', hint });
    return undefined;
  };
  const children = withoutLabel(block);
  const at = children.findIndex((child) => child.type === 'list');
  const list = children[at];
  if (list?.type !== 'list')
    return fault(block, 'Unexpected decision without a list, expected a question and its answers as a nested list.', SHAPE);
  const intro = children.slice(0, at);
  const after = children[at + 1];
  if (after !== undefined) return fault(after, `Unexpected ${nameOf(after)} after the list, expected the end of the decision.`);
  const odd = intro.find((child) => child.type !== 'paragraph');
  if (odd !== undefined) return fault(odd, `Unexpected ${nameOf(odd)} in a decision, expected text and one list.`);
  const [item, second] = list.children;
  if (item === undefined || second !== undefined)
    return fault(second ?? list, 'Unexpected second question at the top, expected one first question.', SHAPE);
  const opened = openItem(item, fault);
  if (opened === undefined) return undefined;
  if (opened.list === undefined)
    return fault(item, 'Unexpected question without answers, expected `Yes: ...` and `No: ...` under it.', SHAPE);
  const root = readNode(item, opened.text, opened.list, fault);
  return root && whole ? { intro, root } : undefined;
}

/** Of a list item or a block only its first line: the rest may be pages long. */
export function ownPlace(node: Nodes): Place {
  const place = placeOf(node);
  const first = node.type === 'listItem' ? node.children[0] : undefined;
  if (first !== undefined) return { start: place.start, end: placeOf(first).end };
  if (node.type !== 'containerDirective') return place;
  const length = 3 + node.name.length;
  const { line, column, offset } = place.start;
  return { start: place.start, end: { line, column: column + length, offset: offset + length } };
}
