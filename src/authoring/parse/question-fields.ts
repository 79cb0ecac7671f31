import type { Level } from '../../core/item/item.ts';
import type { Allowance, AuthoredQuestion } from '../authored.ts';
import type { Problems } from '../diagnostic.ts';
import { type Fields, ID, openFields, type Schema, type TextForm } from './fields.ts';
import { readSources } from './sources.ts';
import type { YamlMap } from './yaml.ts';

const QUESTION: Schema = {
  what: 'a question',
  required: ['objective', 'level', 'sources'],
  optional: ['family', 'flips', 'formerly', 'shuffle', 'status', 'reserved', 'allow', 'reviewed', 'author', 'note'],
};

const ALLOWANCE: Schema = { what: 'an allowance', required: ['rule', 'why'], optional: [] };

const OBJECTIVE: TextForm = { pattern: /^\d+\.\d+\.\d+$/, expected: 'the id of an objective such as 3.1.5' };
const QUESTION_ID: TextForm = {
  pattern: /^[a-z0-9]+(-[a-z0-9]+)*\/\d+\.\d+\/[a-z0-9]+(-[a-z0-9]+)*$/,
  expected: 'the id of a question such as tea-101/3.1/weekly-policies',
};

const LEVELS: readonly Level[] = [1, 2, 3];

type QuestionFields = Pick<
  AuthoredQuestion,
  | 'objective'
  | 'level'
  | 'family'
  | 'flips'
  | 'formerly'
  | 'shuffle'
  | 'draft'
  | 'reserved'
  | 'allow'
  | 'sources'
  | 'sourcesPlace'
  | 'author'
  | 'reviewed'
  | 'note'
>;

/** Each allowance has its reason: without one it is told and does not count. */
function readAllowances(fields: Fields): readonly Allowance[] {
  return fields.maps('allow', ALLOWANCE).flatMap((one): Allowance[] => {
    const rule = one.text('rule', ID);
    const why = one.text('why')?.value;
    return rule === undefined || why === undefined ? [] : [{ rule: rule.value, why, place: rule.place }];
  });
}

/** Reads a question's front matter; undefined where a required key is missing or wrong. */
export function readQuestionFields(map: YamlMap, problems: Problems): QuestionFields | undefined {
  const fields = openFields(map, problems, QUESTION);
  const objective = fields.text('objective', OBJECTIVE);
  const number = fields.integer('level', 1, 3)?.value;
  const level = LEVELS.find((one) => one === number);
  const family = fields.text('family', ID);
  const flips = fields.text('flips', QUESTION_ID);
  const author = fields.text('author')?.value;
  const reviewed = fields.date('reviewed')?.value;
  const note = fields.text('note')?.value;
  const rest = {
    formerly: fields.texts('formerly', QUESTION_ID),
    shuffle: fields.flag('shuffle')?.value ?? true,
    draft: fields.oneOf('status', ['draft', 'ready'])?.value === 'draft',
    reserved: fields.flag('reserved')?.value ?? false,
    allow: readAllowances(fields),
    sources: readSources(fields),
    sourcesPlace: fields.placeOf('sources'),
  };
  if (objective === undefined || level === undefined) return undefined;
  return {
    objective,
    level,
    ...rest,
    ...(family === undefined ? {} : { family }),
    ...(flips === undefined ? {} : { flips }),
    ...(author === undefined ? {} : { author }),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(note === undefined ? {} : { note }),
  };
}
