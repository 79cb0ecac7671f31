import type { Element, ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { DecisionNode } from '../parse/lesson-decision.ts';
import { h, textNode } from './hast.ts';

/** A question or a result: its text, and its answers as a list inside the same item. */
function nodeContent(node: DecisionNode, inline: (nodes: readonly PhrasingContent[]) => ElementContent[]): Element[] {
  const text = h('span', { className: ['flow-text'] }, inline(node.text));
  if (node.answers.length === 0) return [text];
  const answers = node.answers.map(({ answer, node: next }) =>
    h('li', { dataAnswer: answer }, [
      h('b', { className: ['flow-answer'] }, [textNode(`${answer}:`)]),
      textNode(' '),
      ...nodeContent(next, inline),
    ]),
  );
  return [text, h('ul', {}, answers)];
}

/** A decision flow as a nested list: whole without script, taken by the page's script as the source of its questions. */
export function decisionHtml(root: DecisionNode, inline: (nodes: readonly PhrasingContent[]) => ElementContent[]): Element {
  const tree = h('ul', { className: ['flow-tree'] }, [h('li', {}, nodeContent(root, inline))]);
  return h('div', { className: ['flow'], dataFlow: '' }, [tree]);
}
