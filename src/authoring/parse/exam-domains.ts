import type { Domain, Objective, Task } from '../../core/exam/blueprint.ts';
import type { Place, Problems } from '../diagnostic.ts';
import type { Fields, Placed, TextForm } from './fields.ts';

const DOMAIN_ID: TextForm = { pattern: /^\d+$/, expected: 'the id of a domain such as "3"' };
const TASK_ID: TextForm = { pattern: /^\d+\.\d+$/, expected: 'the id of a task such as "3.1"' };
const OBJECTIVE_ID: TextForm = { pattern: /^\d+\.\d+\.\d+$/, expected: 'the id of an objective such as "3.1.5"' };
const DOMAIN = { what: 'a domain', required: ['id', 'name', 'weight', 'tasks'], optional: [] };
const TASK = { what: 'a task', required: ['id', 'name', 'objectives'], optional: [] };
const OBJECTIVE = { what: 'an objective', required: ['id', 'text'], optional: [] };
/** Weights are written with two places; their sum may be off by what that rounds away. */
const WEIGHT_SLACK = 0.0005;

/** Tells ids used twice and ids that are not below their parent's. Ids that were wrong in themselves are told already. */
function idChecks(problems: Problems) {
  const seen = new Map<string, Place>();
  return (id: Placed<string> | undefined, parent?: Placed<string> | undefined): string => {
    if (id === undefined) return '';
    const first = seen.get(id.value);
    if (first === undefined) seen.set(id.value, id.place);
    else {
      problems.error('duplicate-id', id.place, `Unexpected second \`${id.value}\`, expected each id once.`, {
        actual: id.value,
        related: [{ file: problems.file, place: first, reason: `\`${id.value}\` is first used here` }],
      });
    }
    if (parent !== undefined && !id.value.startsWith(`${parent.value}.`)) {
      problems.error(
        'id-outside-parent',
        id.place,
        `Unexpected id \`${id.value}\`, expected one that begins with \`${parent.value}.\``,
        {
          actual: id.value,
          expected: `${parent.value}.`,
        },
      );
    }
    return id.value;
  };
}

/** The mappings of a list that must not be empty. */
function filled(fields: Fields, key: string, schema: Parameters<Fields['maps']>[1], problems: Problems): readonly Fields[] {
  const value = fields.raw(key);
  if (value?.kind === 'list' && value.items.length === 0) {
    problems.error('empty-list', value.place, `Unexpected empty list, expected at least one of \`${key}\`.`);
  }
  return fields.maps(key, schema);
}

/** Reads `domains:` with their tasks and objectives; weights must sum to 1, every id is quoted, unique and below its parent's. */
export function readDomains(exam: Fields, problems: Problems): readonly Domain[] {
  const checkId = idChecks(problems);
  const readObjective = (fields: Fields, task: Placed<string> | undefined): Objective => ({
    id: checkId(fields.text('id', OBJECTIVE_ID), task),
    text: fields.text('text')?.value ?? '',
  });
  const readTask = (fields: Fields, domain: Placed<string> | undefined): Task => {
    const id = fields.text('id', TASK_ID);
    return {
      id: checkId(id, domain),
      name: fields.text('name')?.value ?? '',
      objectives: filled(fields, 'objectives', OBJECTIVE, problems).map((one) => readObjective(one, id)),
    };
  };
  const domains = filled(exam, 'domains', DOMAIN, problems).map((fields): Domain => {
    const id = fields.text('id', DOMAIN_ID);
    return {
      id: checkId(id),
      name: fields.text('name')?.value ?? '',
      weight: fields.number('weight', 0, 1)?.value ?? 0,
      tasks: filled(fields, 'tasks', TASK, problems).map((one) => readTask(one, id)),
    };
  });

  const sum = domains.reduce((total, domain) => total + domain.weight, 0);
  if (domains.length > 0 && Math.abs(sum - 1) > WEIGHT_SLACK) {
    const told = String(Number(sum.toFixed(4)));
    problems.error('weights-sum', exam.placeOf('domains'), `Unexpected sum of the domains' weights, ${told}, expected 1.`, {
      actual: told,
      expected: '1',
    });
  }
  return domains;
}
