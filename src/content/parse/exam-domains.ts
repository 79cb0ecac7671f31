import type { Domain, Objective, Task } from '../../core/exam/blueprint.ts';
import type { Place, Problems } from '../diagnostic.ts';
import type { Fields, Placed } from './fields.ts';
import { filled, maps, number, required, type Schema, type TextForm, text } from './schema.ts';

const DOMAIN_ID: TextForm = { pattern: /^\d+$/, expected: 'the id of a domain such as "3"' };
const TASK_ID: TextForm = { pattern: /^\d+\.\d+$/, expected: 'the id of a task such as "3.1"' };
const OBJECTIVE_ID: TextForm = { pattern: /^\d+\.\d+\.\d+$/, expected: 'the id of an objective such as "3.1.5"' };
const OBJECTIVE: Schema = {
  what: 'an objective',
  keys: {
    id: required(text('Its id in quotes, below that of its task: "3.1.5".', OBJECTIVE_ID)),
    text: required(text('What candidates must be able to do.')),
  },
};
const TASK: Schema = {
  what: 'a task',
  keys: {
    id: required(text('Its id in quotes, below that of its domain: "3.1".', TASK_ID)),
    name: required(text('What it is called.')),
    objectives: required(filled(maps(OBJECTIVE, 'What candidates must be able to do.'))),
  },
};
const DOMAIN: Schema = {
  what: 'a domain',
  keys: {
    id: required(text('Its id in quotes: "3".', DOMAIN_ID)),
    name: required(text('What it is called.')),
    weight: required(number(0, 1, 'Its share of the scored questions; all of them make 1.')),
    tasks: required(filled(maps(TASK, 'The tasks of the domain.'))),
  },
};

/** The key `domains`. */
export const DOMAINS = filled(maps(DOMAIN, 'The domains of the blueprint with their tasks and objectives.'));

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
function readFilled(fields: Fields, key: string, problems: Problems): readonly Fields[] {
  const value = fields.raw(key);
  if (value?.kind === 'list' && value.items.length === 0) {
    problems.error('empty-list', value.place, `Unexpected empty list, expected at least one of \`${key}\`.`);
  }
  return fields.maps(key);
}

/** Reads `domains:` with their tasks and objectives; weights must sum to 1, every id is quoted, unique and below its parent's. */
export function readDomains(exam: Fields, problems: Problems): readonly Domain[] {
  const checkId = idChecks(problems);
  const readObjective = (fields: Fields, task: Placed<string> | undefined): Objective => ({
    id: checkId(fields.text('id'), task),
    text: fields.text('text')?.value ?? '',
  });
  const readTask = (fields: Fields, domain: Placed<string> | undefined): Task => {
    const id = fields.text('id');
    return {
      id: checkId(id, domain),
      name: fields.text('name')?.value ?? '',
      objectives: readFilled(fields, 'objectives', problems).map((one) => readObjective(one, id)),
    };
  };
  const domains = readFilled(exam, 'domains', problems).map((fields): Domain => {
    const id = fields.text('id');
    return {
      id: checkId(id),
      name: fields.text('name')?.value ?? '',
      weight: fields.number('weight')?.value ?? 0,
      tasks: readFilled(fields, 'tasks', problems).map((one) => readTask(one, id)),
    };
  });

  const sum = domains.reduce((total, domain) => total + domain.weight, 0);
  if (domains.length > 0 && Math.abs(sum - 1) > WEIGHT_SLACK) {
    const reported = String(Number(sum.toFixed(4)));
    problems.error('weights-sum', exam.placeOf('domains'), `Unexpected sum of the domains' weights, ${reported}, expected 1.`, {
      actual: reported,
      expected: '1',
    });
  }
  return domains;
}
