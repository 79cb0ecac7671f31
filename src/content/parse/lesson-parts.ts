import type { Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

import { type MarkdownContext, placeOf, sourceOf } from '../markdown/context.ts';
import { type ContainerName, isContainer } from '../markdown/directive-names.ts';
import { readCost } from './lesson-cost.ts';
import { nameOf, ownPlace, readDecision, withoutLabel } from './lesson-decision.ts';
import { readTimeline } from './lesson-timeline.ts';

type Check = (block: ContainerDirective, context: Pick<MarkdownContext, 'problems' | 'source' | 'lines'>) => void;

/** The question of a reflection, and its model answer: what stands before and after the rule. */
export function splitReflection(block: ContainerDirective): { question: RootContent[]; answer: RootContent[] } | undefined {
  const children = withoutLabel(block);
  const at = children.findIndex((child) => child.type === 'thematicBreak');
  const [question, answer] = [children.slice(0, at), children.slice(at + 1)];
  return at < 1 || answer.length === 0 || answer.some((child) => child.type === 'thematicBreak')
    ? undefined
    : { question, answer };
}

const checkReflection: Check = (block, { problems, source }) => {
  if (splitReflection(block) !== undefined) return;
  const rules = withoutLabel(block).filter((child) => child.type === 'thematicBreak');
  // A line of --- right under a line of text is a heading in Markdown.
  const heading = withoutLabel(block).find(
    (child) => child.type === 'heading' && /\n[ \t]*-+[ \t]*$/.test(sourceOf(child, source)),
  );
  const second = rules[1];
  if (heading !== undefined && rules.length === 0) {
    problems.error('reflection-rule', placeOf(heading), 'Unexpected heading made by `---` right under a text, expected a rule.', {
      hint: 'put a blank line before and after the ---',
    });
  } else if (second !== undefined) {
    problems.error(
      'reflection-rule',
      placeOf(second),
      'Unexpected second `---`, expected one between the question and the model answer.',
    );
  } else if (rules[0] !== undefined) {
    problems.error(
      'reflection-rule',
      placeOf(rules[0]),
      'Unexpected `---` with nothing on one side, expected a question before and the model answer after it.',
    );
  } else {
    problems.error(
      'reflection-rule',
      ownPlace(block),
      'Unexpected reflection without a model answer, expected a line of `---` between question and answer.',
      {
        hint: 'Question ...\n\n---\n\nModel answer ...',
      },
    );
  }
};

const checkNumbered: Check = (block, { problems, source, lines }) => {
  const children = withoutLabel(block);
  const numbered = children.filter((child) => child.type === 'list' && child.ordered === true);
  if (numbered.length === 1 && children.every((child) => child.type === 'paragraph' || child === numbered[0])) return;
  const bullets = children.find((child) => child.type === 'list' && child.ordered !== true);
  const other = children.find((child) => child.type !== 'paragraph' && child !== numbered[0]);
  if (numbered.length === 0 && bullets !== undefined) {
    const { start } = placeOf(bullets);
    const marker = sourceOf(bullets, source).slice(0, 1);
    problems.error(
      'steps-numbered',
      lines.place(start.offset, start.offset + 1),
      `Unexpected bullet list in \`:::${block.name}\`, expected a numbered list.`,
      {
        actual: marker,
        expected: '1.',
        hint: 'write 1., 2., 3. before the steps',
      },
    );
  } else if (numbered.length === 0) {
    problems.error('steps-numbered', ownPlace(block), `Unexpected \`:::${block.name}\` without a numbered list.`, {
      expected: '1. first step',
    });
  } else if (other !== undefined) {
    problems.error(
      'steps-numbered',
      placeOf(other),
      `Unexpected ${nameOf(other)} in \`:::${block.name}\`, expected text and one numbered list.`,
      {
        hint: other.type === 'list' ? "indent what belongs to a step to the step's text" : undefined,
      },
    );
  }
};

const checkTimeline: Check = (block, context) => {
  checkNumbered(block, context);
  readTimeline(block, context.problems);
};

const checkFilled: Check = (block, { problems }) => {
  if (withoutLabel(block).length > 0) return;
  problems.error('part-empty', ownPlace(block), `Unexpected empty \`:::${block.name}\`, expected text in it.`);
};

/** One a part: a new part does not compile until it says how it is checked. */
const CHECKS: Readonly<Record<ContainerName, Check>> = {
  'first-principle': checkFilled,
  'mental-model': checkFilled,
  trap: checkFilled,
  takeaways: checkFilled,
  decision: (block, { problems }) => void readDecision(block, problems),
  steps: checkNumbered,
  timeline: checkTimeline,
  cost: (block, { problems }) => void readCost(block, problems),
  reflection: checkReflection,
  skills: checkFilled,
  note: checkFilled,
};

/** Checks the shape of every part, and that parts stand on their own, not inside something else. */
export function checkParts(root: Root, context: Pick<MarkdownContext, 'problems' | 'source' | 'lines'>): void {
  const visit = (node: Root | RootContent): void => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (child.type === 'containerDirective' && isContainer(child.name)) {
        if (node.type !== 'root') {
          context.problems.error(
            'part-nested',
            ownPlace(child),
            `Unexpected \`:::${child.name}\` inside ${inside(node)}, expected it on its own.`,
            {
              hint: 'close what is around it first',
            },
          );
        }
        CHECKS[child.name](child, context);
      }
      visit(child);
    }
  };
  visit(root);
}

const inside = (node: RootContent): string => (node.type === 'containerDirective' ? `\`:::${node.name}\`` : `a ${nameOf(node)}`);
