import { err, ok, type Result } from '../result.ts';
import { seededRandom, shuffled } from '../session/random.ts';
import type { History } from '../stats/history.ts';
import type { ExamBlueprint } from './blueprint.ts';
import type { Form, FormItem, FormSize } from './form.ts';
import type { FormEntry } from './form-entry.ts';
import { formQuotas, formSeconds, type Quota } from './form-size.ts';
import { keptForms } from './kept-forms.ts';

export interface FormWish {
  readonly blueprint: Pick<ExamBlueprint, 'format' | 'domains' | 'fullPlan' | 'scoredPlan'>;
  readonly entries: readonly FormEntry[];
  readonly history: History;
  readonly size: FormSize;
  /** Of a form of one domain: which. */
  readonly domain?: string;
  /** The letter of the kept form to be opened for it, which is then spent; without one no kept form is touched. */
  readonly kept?: string;
  /** A whole number, 0..2^53-1: the same gives the same form. */
  readonly seed: number;
}

/** What is taken first: new and kept for mocks, new, then what was met longest ago. */
function rank({ id, family, reserved }: FormEntry, history: History): readonly [tier: number, metAt: number] {
  if (!history.families.has(family)) return [reserved ? 0 : 1, 0];
  const met = history.items.get(id);
  return [2, met ? (met.last?.at ?? met.first.at) : 0];
}

/**
 * Draws `quota.all` questions of a domain, one of a family: the best rank first, within a rank the task that has the fewest so far, and by
 * chance among equals.
 */
function draw(drawn: readonly FormEntry[], quota: Quota, history: History, taken: Set<string>): readonly FormEntry[] {
  const ranked = drawn
    .map((entry, order) => ({ entry, order, rank: rank(entry, history) }))
    .toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.order - b.order);
  const byTask = new Map<string, number>();
  const chosen: FormEntry[] = [];
  const rest = [...ranked];
  while (chosen.length < quota.all) {
    const open = rest.filter(({ entry }) => !taken.has(entry.family));
    const first = open[0];
    if (!first) break;
    const equals = first.rank[0] === 2 ? [first] : open.filter((one) => one.rank[0] === first.rank[0]);
    const used = ({ entry }: (typeof rest)[number]) => byTask.get(entry.task) ?? 0;
    const next = equals.reduce((best, one) => (used(one) < used(best) ? one : best), first);
    chosen.push(next.entry);
    taken.add(next.entry.family);
    byTask.set(next.entry.task, used(next) + 1);
    rest.splice(rest.indexOf(next), 1);
  }
  return chosen;
}

/**
 * A form shaped like the exam: each domain gets its quota, of the kinds the exam has, no two questions of a family, what was never met first;
 * scored and unscored ones drawn within the domain, all in an order by chance. It is drawn from the kept form that is asked for, else from practice
 * questions, and from reserved ones only in a bank too small to keep a whole form of them. A domain that has too few gives what it has: the form is
 * then shorter, and its time too (`shares` tells). An error, for a person, where there is no question at all.
 */
export function assembleForm({ blueprint, entries, history, size, domain = '', kept, seed }: FormWish): Result<Form, string> {
  const domainOf = new Map(blueprint.domains.flatMap(({ id, tasks }) => tasks.map((task) => [task.id, id] as const)));
  const forms = keptForms(blueprint, entries);
  const asked = forms.find(({ letter }) => letter === kept);
  if (kept !== undefined && !asked) return err('This form is not in the bank any more. Choose another one.');
  const fitting = (asked?.entries ?? (forms.length > 0 ? entries.filter(({ reserved }) => !reserved) : entries))
    .filter(({ kind }) => blueprint.format.kinds.includes(kind))
    // An order of its own, so that the bank's does not matter.
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const taken = new Set<string>();
  const parts = formQuotas(blueprint, size, domain).map((quota) => {
    const random = seededRandom(seed, `domain ${quota.domain}`);
    const own = shuffled(
      fitting.filter(({ task }) => domainOf.get(task) === quota.domain),
      random,
    );
    const chosen = draw(own, quota, history, taken);
    const scored = Math.round((quota.scored * chosen.length) / Math.max(quota.all, 1));
    const count = chosen.length === quota.all ? quota.scored : scored;
    const counted = new Set(shuffled(chosen, random).slice(0, count));
    const items = chosen.map(
      (entry): FormItem => ({
        item: entry.id,
        family: entry.family,
        task: entry.task,
        domain: quota.domain,
        scored: counted.has(entry),
      }),
    );
    const repeats = chosen.filter(({ family }) => history.families.has(family)).length;
    return { items, share: { domain: quota.domain, wanted: quota.all, got: chosen.length, scored: count, repeats } };
  });
  const items = shuffled(
    parts.flatMap((part) => part.items),
    seededRandom(seed, 'order'),
  );
  if (items.length === 0) return err('There are no questions for this form yet. Choose another one.');
  return ok({
    size,
    domain: size === 'domain' ? domain : null,
    ...(kept === undefined ? {} : { kept }),
    items,
    shares: parts.map(({ share }) => share),
    seconds: formSeconds(blueprint, items.length),
  });
}
