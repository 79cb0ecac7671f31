import { KINDS, type Kind, type Level } from '../../core/item/item.ts';
import type { Problems } from '../diagnostic.ts';
import type { Allowance, AuthoredQuestion } from './authored.ts';
import { type Fields, openFields, type Placed } from './fields.ts';
import { REVIEW_KEY, readProgress, STATUS_KEY } from './review.ts';
import {
  date,
  flag,
  ID,
  integer,
  maps,
  oneOf,
  renamedFrom,
  required,
  type Schema,
  type TextForm,
  text,
  texts,
} from './schema.ts';
import { readSources, SOURCES } from './sources.ts';
import type { YamlMap } from './yaml.ts';

const OBJECTIVE: TextForm = { pattern: /^\d+\.\d+\.\d+$/, expected: 'the id of an objective such as 3.1.5' };
const QUESTION_ID: TextForm = {
  pattern: /^[a-z0-9]+(-[a-z0-9]+)*\/\d+\.\d+\/[a-z0-9]+(-[a-z0-9]+)*$/,
  expected: 'the id of a question such as tea-101/3.1/weekly-policies',
};

const ALLOWANCE: Schema = {
  what: 'an allowance',
  keys: {
    rule: required(text('The id of an item-writing rule.', ID)),
    why: required(text('Why this question may break it.')),
  },
};

/** The front matter of a question. */
export const QUESTION: Schema = {
  what: 'a question',
  keys: {
    objective: required(text('The objective it asks for, one of its task: 3.1.5.', OBJECTIVE)),
    level: required(integer(1, 3, 'How hard it is, by its author’s estimate: 1 easy, 2 medium, 3 hard.')),
    sources: SOURCES,
    kind: oneOf(
      KINDS,
      'The kind it is to be; the answer must have that form. Without the key: what the form of the answer says.',
    ),
    family: text('A name that variants of one question share; no two of a family come close together.', ID),
    flips: text('The id of the twin whose one changed phrase flips the answer; the twin names this one.', QUESTION_ID),
    'previous-ids': renamedFrom(
      'formerly',
      texts('Ids this question had before it was moved or renamed; progress follows them.', QUESTION_ID),
    ),
    shuffle: flag('false keeps the options in the order they are written.'),
    status: STATUS_KEY,
    review: REVIEW_KEY,
    reserved: flag('true keeps it for mock exams: it has no page and is in no practice.'),
    volatile: text(
      'What in it ages: a price, a limit, a list of models. The report lists these with the days they were checked.',
    ),
    allow: maps(ALLOWANCE, 'Item-writing rules whose findings here were weighed and dismissed, each with the reason.'),
    reviewed: date('The day somebody last read it through.'),
    author: text('Who wrote it.'),
    note: text('Anything for other authors; learners do not see it.'),
  },
};

const LEVELS: readonly Level[] = [1, 2, 3];

interface QuestionFields extends OwnFields {
  /** The kind the author names, if any. */
  readonly declared?: Placed<Kind>;
}

type OwnFields = Pick<
  AuthoredQuestion,
  | 'objective'
  | 'level'
  | 'family'
  | 'flips'
  | 'previousIds'
  | 'shuffle'
  | 'draft'
  | 'waits'
  | 'reserved'
  | 'allow'
  | 'sources'
  | 'sourcesPlace'
  | 'author'
  | 'review'
  | 'reviewed'
  | 'note'
  | 'volatile'
>;

/** Each allowance has its reason: without one it is told and does not count. */
function readAllowances(fields: Fields): readonly Allowance[] {
  return fields.maps('allow').flatMap((one): Allowance[] => {
    const rule = one.text('rule');
    const why = one.text('why')?.value;
    return rule === undefined || why === undefined ? [] : [{ rule: rule.value, why, place: rule.place }];
  });
}

/** Reads a question's front matter; undefined where a required key is missing or wrong. */
export function readQuestionFields(map: YamlMap, problems: Problems): QuestionFields | undefined {
  const fields = openFields(map, problems, QUESTION);
  const objective = fields.text('objective');
  const number = fields.number('level')?.value;
  const level = LEVELS.find((one) => one === number);
  const family = fields.text('family');
  const flips = fields.text('flips');
  const author = fields.text('author')?.value;
  const reviewed = fields.date('reviewed')?.value;
  const note = fields.text('note')?.value;
  const volatile = fields.text('volatile')?.value;
  const declared = fields.oneOf('kind', KINDS);
  const rest = {
    ...readProgress(fields, reviewed, problems),
    previousIds: fields.texts('previous-ids'),
    shuffle: fields.flag('shuffle')?.value ?? true,
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
    ...(declared === undefined ? {} : { declared }),
    ...(family === undefined ? {} : { family }),
    ...(flips === undefined ? {} : { flips }),
    ...(author === undefined ? {} : { author }),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(note === undefined ? {} : { note }),
    ...(volatile === undefined ? {} : { volatile }),
  };
}
