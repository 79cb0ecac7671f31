import type { Element, ElementContent } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import * as m from '../../messages/en/lesson-parts.ts';
import { collectProblems } from '../diagnostic.ts';
import type { ContainerName } from '../markdown/directive-names.ts';
import { readCost } from '../parse/lesson-cost.ts';
import { readDecision, withoutLabel } from '../parse/lesson-decision.ts';
import { splitReflection } from '../parse/lesson-parts.ts';
import { readTimeline, timelineList } from '../parse/lesson-timeline.ts';
import { plainText } from '../parse/markdown.ts';
import { costMarker } from './cost-piece.ts';
import { decisionHtml } from './decision-html.ts';
import { h, textNode } from './hast.ts';
import { pipelineHtml } from './pipeline-html.ts';
import { timelineHtml } from './timeline-html.ts';

interface PartKind {
  /** The small heading above it. */
  readonly name: string;
  /** Stands on its own (level 2) or belongs to the section it is in (level 3). */
  readonly own: boolean;
  /** Named in the lesson's contents. */
  readonly listed: boolean;
}

/** One a part: a new part does not compile until it has a name. */
export const PARTS: Readonly<Record<ContainerName, PartKind>> = {
  takeaways: { name: m.keyTakeaways, own: true, listed: false },
  'first-principle': { name: m.firstPrinciple, own: true, listed: false },
  'mental-model': { name: m.mentalModel, own: true, listed: false },
  decision: { name: m.decisionFlow, own: true, listed: true },
  steps: { name: m.stepByStep, own: false, listed: false },
  timeline: { name: m.timeline, own: false, listed: false },
  cost: { name: m.whatItCosts, own: true, listed: true },
  trap: { name: m.examTrap, own: true, listed: true },
  note: { name: m.note, own: false, listed: false },
  reflection: { name: m.thinkItThrough, own: true, listed: true },
  skills: { name: m.skillsThisLessonBuilds, own: true, listed: false },
};

/** Turns Markdown nodes into nodes of the page. */
export interface Convert {
  blocks(nodes: readonly RootContent[]): ElementContent[];
  inline(nodes: readonly PhrasingContent[]): ElementContent[];
}

/** Steps with a drawing before their list, or a timeline with bars. */
function orderedContent(name: 'steps' | 'timeline', block: ContainerDirective, convert: Convert): ElementContent[] {
  const list = timelineList(block);
  const timed = name === 'timeline' ? readTimeline(block, collectProblems('')) : undefined;
  return withoutLabel(block).flatMap((child) => {
    if (child !== list) return convert.blocks([child]);
    if (timed !== undefined) return timelineHtml(timed, convert.blocks);
    return [...(name === 'steps' ? pipelineHtml(list) : []), ...convert.blocks([child])];
  });
}

function partContent(name: ContainerName, block: ContainerDirective, convert: Convert): ElementContent[] {
  if (name === 'decision') {
    // A block that is none was told when the lesson was read, and no lesson with an error is rendered.
    const decision = readDecision(block, collectProblems(''));
    if (decision !== undefined) return [...convert.blocks(decision.intro), decisionHtml(decision.root, convert.inline)];
  }
  const cost = name === 'cost' ? readCost(block, collectProblems('')) : undefined;
  if (cost !== undefined) return [...convert.blocks(cost.before), costMarker(cost.model), ...convert.blocks(cost.after)];
  if (name === 'steps' || name === 'timeline') return orderedContent(name, block, convert);
  const reflection = name === 'reflection' ? splitReflection(block) : undefined;
  if (reflection !== undefined) {
    const summary = h('summary', {}, [textNode(m.thinkFirst)]);
    const answer = h('details', { className: ['model-answer'] }, [
      summary,
      h('div', { className: ['flowing'] }, convert.blocks(reflection.answer)),
    ]);
    return [...convert.blocks(reflection.question), answer];
  }
  return convert.blocks(withoutLabel(block));
}

/** A part of a lesson as a labeled section. */
export function partHtml(
  name: ContainerName,
  block: ContainerDirective,
  id: string,
  level: 2 | 3,
  convert: Convert,
): { element: Element; label: string } {
  const [first] = block.children;
  const title = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined;
  const label = PARTS[name].name;
  // Read out as "Exam trap: title"; shown as a small label with the title under it.
  const titleNodes = title && [
    h('span', { className: ['visually-hidden'] }, [textNode(': ')]),
    h('span', { className: ['part-title'] }, convert.inline(title.children)),
  ];
  const heading = h(`h${level}`, { className: ['part-name'], id }, [textNode(label), ...(titleNodes ?? [])]);
  return {
    element: h('section', { className: ['part', `part-${name}`], ariaLabelledBy: [id] }, [
      heading,
      ...partContent(name, block, convert),
    ]),
    label: title === undefined ? label : `${label}: ${plainText(title).trim()}`,
  };
}
