import { decoded } from '../decoded.ts';
import { err, ok, type Result } from '../result.ts';
import type { MarkingMode } from '../signal/mark.ts';
import { ASSIGNMENT_LIMITS, type Assignment } from './assignment.ts';

// An assignment as the part of a link behind its "#", which browsers send to no server:
// assignment=1&exam=exam-1&id=...&title=Week%203&marking=guided&q=3.1_one-question_another&q=3.2_third&tries=2&end

const VERSION = '1';
const MINUTE = 60_000;

const SEGMENT = '[a-z0-9]+(?:-[a-z0-9]+)*';
const EXAM = new RegExp(`^${SEGMENT}$`);
const TASK = /^\d+\.\d+$/;
const GROUP = new RegExp(String.raw`^(\d+\.\d+)((?:_${SEGMENT})+)$`);
const ID = /^[\w-]{8,64}$/;
const MARKING: readonly MarkingMode[] = ['guided', 'open', 'off'];

/** Why a text is no assignment. `none`: it holds none. `cut`: its end is missing. `newer`: of a later version of the site. `broken`: something in it cannot be. */
export type AssignmentFault = 'none' | 'cut' | 'newer' | 'broken';

/** Neighbors of a task share one group, so that a link of many questions stays short. */
function groupsOf(exam: string, items: readonly string[]): readonly string[] {
  const groups: string[] = [];
  for (const id of items) {
    const [task = '', slug = ''] = id.slice(exam.length + 1).split('/');
    const last = groups.at(-1);
    if (last?.startsWith(`${task}_`)) groups[groups.length - 1] = `${last}_${slug}`;
    else groups.push(`${task}_${slug}`);
  }
  return groups;
}

/** An assignment as what stands behind the "#" of its link. */
export function writeAssignment({ id, exam, title, asks, marking, due, tries }: Assignment): string {
  const fields: readonly (readonly [string, string])[] = [
    ['assignment', VERSION],
    ['exam', exam],
    ['id', id],
    // Half a pair of surrogates cannot be encoded.
    ['title', title.replaceAll(/[\ud800-\udfff]/gu, '')],
    ['marking', marking],
    ...('items' in asks
      ? groupsOf(exam, asks.items).map((group) => ['q', group] as const)
      : [['count', String(asks.count)] as const, ...asks.tasks.map((task) => ['task', task] as const)]),
    ...(due === null ? [] : [['due', String(Math.round(due / MINUTE))] as const]),
    ...(tries === null ? [] : [['tries', String(tries)] as const]),
  ];
  // The last word tells that mail and chat programs left it whole.
  return `${fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}&end`;
}

const wholeNumber = (text: string | undefined, most: number): number | undefined => {
  const value = text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value >= 1 && value <= most ? value : undefined;
};

const inGroup = (exam: string, group: string): readonly string[] | undefined => {
  const [, task, slugs = ''] = GROUP.exec(group) ?? [];
  return task === undefined
    ? undefined
    : slugs
        .slice(1)
        .split('_')
        .map((slug) => `${exam}/${task}/${slug}`);
};

function asksIn(exam: string, fields: readonly (readonly [string, string])[]): Assignment['asks'] | undefined {
  const all = (name: string) => fields.flatMap(([one, value]) => (one === name ? [value] : []));
  const groups = all('q').map((group) => inGroup(exam, group));
  const items = [...new Set(groups.flatMap((group) => group ?? []))];
  if (groups.includes(undefined) || items.length > ASSIGNMENT_LIMITS.questions) return undefined;
  if (items.length > 0) return { items };
  const count = wholeNumber(all('count')[0], ASSIGNMENT_LIMITS.questions);
  const tasks = all('task');
  return count !== undefined && tasks.every((task) => TASK.test(task)) ? { count, tasks } : undefined;
}

/** The assignment in a text: a link, what stands behind its "#", or a file or mail with the link in it. Anyone may have written it. */
export function readAssignment(text: string): Result<Assignment, AssignmentFault> {
  const [found] = /\bassignment=\d+&\S*/.exec(text) ?? [];
  if (found === undefined) return err('none');
  const fields = found.split('&').map((field): readonly [string, string] => {
    const [name = '', ...value] = field.split('=');
    return [name, decoded(value.join('='))];
  });
  const first = new Map(fields.toReversed());
  if (first.get('assignment') !== VERSION) return err('newer');
  if (!fields.some(([name]) => /^end\b/.test(name))) return err('cut');
  const [exam = '', id = '', title = ''] = [first.get('exam'), first.get('id'), first.get('title')?.trim()];
  const marking = MARKING.find((one) => one === first.get('marking'));
  const asks = EXAM.test(exam) ? asksIn(exam, fields) : undefined;
  const due = first.has('due') ? wholeNumber(first.get('due'), 1e11) : null;
  const tries = first.has('tries') ? wholeNumber(first.get('tries'), ASSIGNMENT_LIMITS.tries) : null;
  if (!ID.test(id) || title === '' || title.length > ASSIGNMENT_LIMITS.title) return err('broken');
  if (!marking || !asks || due === undefined || tries === undefined) return err('broken');
  return ok({ id, exam, title, asks, marking, due: due === null ? null : due * MINUTE, tries });
}
