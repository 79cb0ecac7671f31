import type { CutPrior, ExamFormat, ExamScale } from '../../core/exam/blueprint.ts';
import { KINDS, type Kind } from '../../core/item/item.ts';
import { collectProblems, FILE_START, type Parsed, type Problems } from '../diagnostic.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import type { AuthoredExam } from './authored.ts';
import { BANK_KEY, readBank } from './exam-bank.ts';
import { DOMAINS, readDomains } from './exam-domains.ts';
import { GUIDE, readGuide } from './exam-guide.ts';
import { RULES_KEY, readRules } from './exam-rules.ts';
import { type Fields, openFields } from './fields.ts';
import {
  flag,
  ID,
  integer,
  map,
  maps,
  number,
  range,
  required,
  type Schema,
  someOf,
  type TextForm,
  text,
  texts,
} from './schema.ts';
import { parseYaml } from './yaml.ts';

const CODE: TextForm = { pattern: /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, expected: 'a code such as TEA-101' };
const MOST = 1000;

const OPTIONS: Schema = {
  what: '`options`',
  keys: Object.fromEntries(KINDS.map((kind) => [kind, range(2, 20, 'Options, steps or prompts of this kind: 4, or 3-5.')])),
};
const FORMAT: Schema = {
  what: '`format`',
  keys: {
    questions: required(integer(1, MOST, 'Questions of an exam: scored and unscored.')),
    scored: required(integer(1, MOST, 'Questions that count.')),
    unscored: required(integer(0, MOST, 'Questions on trial.')),
    minutes: required(integer(1, MOST, 'The time for all of them.')),
    kinds: required(someOf(KINDS, 'Kinds of question that occur.')),
    options: map(OPTIONS, 'How many options (steps, prompts) questions have, by kind, where that is not the usual.'),
    guessing: text('What the guide says of wrong and missing answers, in a few words.'),
  },
};
const SCORING: Schema = {
  what: '`scoring`',
  keys: {
    'scale-min': required(number(0, 1e6, 'The lowest scaled score.')),
    'scale-max': required(number(0, 1e6, 'The highest scaled score.')),
    pass: required(number(0, 1e6, 'The scaled score that passes.')),
    'published-conversion': required(flag('Whether it is public how right answers become a scaled score.')),
  },
};
const CUT: Schema = {
  what: '`cut`',
  keys: {
    mean: required(number(0, 1, 'The share of right answers that probably passes; ours, not the guide’s.')),
    sd: required(number(0.001, 0.5, 'How unsure that is, as a standard deviation.')),
  },
};
const SERVICE: Schema = {
  what: 'a service',
  keys: {
    name: required(text('Its full name.')),
    aliases: texts('Other names it goes by.'),
  },
};
/** Which domains there must be only the file itself knows. */
const PLAN: Schema = {
  what: 'a plan',
  keys: {},
  others: integer(0, MOST, 'Questions of this domain.'),
  names: { pattern: /^\d+$/, expected: 'the id of a domain' },
};

/** An `exam.yaml`. */
export const EXAM: Schema = {
  what: 'an exam',
  keys: {
    code: required(text('The exam’s code in capitals; the folder has the same in small letters.', CODE)),
    name: required(text('The name on the certificate.')),
    level: required(text('How advanced the certificate is: foundational.')),
    lang: required(text('The language of the content: en.')),
    guide: required(map(GUIDE, 'The exam guide all facts here come from.')),
    format: required(map(FORMAT, 'What an exam is like.')),
    scoring: required(map(SCORING, 'How it is scored.')),
    cut: required(map(CUT, 'Our prior on the share of right answers that passes.')),
    'seconds-per-question': required(number(1, 3600, 'The time for one question.')),
    'scored-plan': required(map(PLAN, 'Scored questions by domain; together as many as format.scored.')),
    'full-plan': required(map(PLAN, 'All questions by domain; together as many as format.questions.')),
    domains: required(DOMAINS),
    'builds-on': texts('Exams whose concepts, signals and terms may be named here.', ID),
    'services-in-scope': maps(SERVICE, 'Products the exam asks about; an exam with a services.yaml has them there.'),
    'services-out': texts('Products it does not ask about.'),
    bank: BANK_KEY,
    rules: RULES_KEY,
  },
};

const textsOf = (fields: Fields | undefined, key: string): readonly string[] =>
  fields?.texts(key).map((found) => found.value) ?? [];

const isKind = (text: string): text is Kind => KINDS.some((kind) => kind === text);

function readFormat(format: Fields | undefined, problems: Problems): ExamFormat {
  const questions = format?.number('questions');
  const scored = format?.number('scored')?.value;
  const unscored = format?.number('unscored')?.value;
  if (questions && scored !== undefined && unscored !== undefined && scored + unscored !== questions.value) {
    problems.error(
      'format-sum',
      questions.place,
      `Unexpected ${questions.value}, expected scored + unscored, ${scored + unscored}.`,
      {
        actual: String(questions.value),
        expected: String(scored + unscored),
      },
    );
  }
  const kinds = (format?.texts('kinds') ?? []).map(({ value }) => value).filter(isKind);
  const minutes = format?.number('minutes')?.value ?? 0;
  const guessing = format?.text('guessing')?.value;
  const counts = { questions: questions?.value ?? 0, scored: scored ?? 0, unscored: unscored ?? 0 };
  const own = format?.map('options');
  const options = Object.fromEntries(
    KINDS.flatMap((kind) => {
      const found = own?.range(kind);
      return found === undefined ? [] : [[kind, found.value] as const];
    }),
  );
  const asked = own === undefined ? {} : { options };
  return { ...counts, minutes, kinds, ...asked, ...(guessing === undefined ? {} : { guessing }) };
}

function readScale(scoring: Fields | undefined, problems: Problems): ExamScale {
  const min = scoring?.number('scale-min')?.value;
  const max = scoring?.number('scale-max')?.value;
  const pass = scoring?.number('pass');
  if (min !== undefined && max !== undefined && pass && !(min < pass.value && pass.value < max)) {
    problems.error('scale-order', pass.place, `Unexpected pass mark ${pass.value}, expected one between ${min} and ${max}.`, {
      actual: String(pass.value),
      expected: 'scale-min < pass < scale-max',
    });
  }
  const publishedConversion = scoring?.flag('published-conversion')?.value ?? false;
  return { min: min ?? 0, max: max ?? 0, pass: pass?.value ?? 0, publishedConversion };
}

const planOf = (key: string, ids: readonly string[]): Schema => ({
  what: `\`${key}\``,
  keys: Object.fromEntries(ids.map((id) => [id, required(integer(0, MOST, ''))])),
});

/** Questions by domain: every domain once, and together as many as the exam has. */
function readPlan(
  exam: Fields,
  key: string,
  ids: readonly string[],
  total: number,
  problems: Problems,
): Readonly<Record<string, number>> {
  const plan = exam.map(key, planOf(key, ids));
  const counts = ids.map((id) => [id, plan?.number(id)?.value] as const);
  const whole = counts.every(([, count]) => count !== undefined);
  const sum = counts.reduce((all, [, count = 0]) => all + count, 0);
  if (plan !== undefined && whole && total > 0 && sum !== total) {
    problems.error('plan-sum', plan.place, `Unexpected sum of \`${key}\`, ${sum}, expected ${total}.`, {
      actual: String(sum),
      expected: String(total),
    });
  }
  return Object.fromEntries(counts.map(([id, count = 0]) => [id, count]));
}

/** The code in the file must be the folder's name, since the ids of everything in the folder begin with that. */
function readCode(exam: Fields, path: string, problems: Problems): string {
  const code = exam.text('code');
  const folder = path.split('/').at(-2);
  if (code !== undefined && folder !== undefined && folder !== code.value.toLowerCase()) {
    problems.error('code-not-folder', code.place, `Unexpected code \`${code.value}\` in the folder \`${folder}\`.`, {
      actual: code.value,
      expected: folder.toUpperCase(),
    });
  }
  return code?.value ?? '';
}

function readLang(exam: Fields, problems: Problems): void {
  const lang = exam.text('lang');
  if (lang === undefined || lang.value === 'en') return;
  problems.error('lang-unsupported', lang.place, `Unexpected language \`${lang.value}\`, expected \`en\`.`, {
    actual: lang.value,
    expected: 'en',
    hint: 'other languages are not supported yet',
  });
}

function readBuildsOn(exam: Fields, own: string, problems: Problems): readonly string[] {
  return exam.texts('builds-on').map(({ value, place }) => {
    if (value === own)
      problems.error('builds-on-itself', place, `Unexpected \`${value}\`, expected another exam.`, { actual: value });
    return value;
  });
}

/** Reads an `exam.yaml`. Only whole blueprints come out: with any error the value is absent, and every problem is told with its place. */
export function parseExam(file: SourceFile): Parsed<AuthoredExam> {
  const problems = collectProblems(file.path);
  const root = parseYaml(normalizeText(file.text), problems);
  if (root === undefined) return { problems: problems.list };
  if (root.kind !== 'map') {
    problems.error(
      'yaml-syntax',
      root.kind === 'scalar' && root.value === null ? FILE_START : root.place,
      'Unexpected content, expected `key: value` lines.',
    );
    return { problems: problems.list };
  }
  const exam = openFields(root, problems, EXAM);
  const code = readCode(exam, file.path, problems);
  const id = code.toLowerCase();
  readLang(exam, problems);
  const format = readFormat(exam.map('format'), problems);
  const domains = readDomains(exam, problems);
  const domainIds = [...new Set(domains.map((domain) => domain.id))].filter((domainId) => domainId !== '');
  const { guide, newer } = readGuide(exam.map('guide'));
  const servicesPlace = exam.entries.find(({ key }) => key === 'services-in-scope')?.keyPlace;
  const cutFields = exam.map('cut');
  const cut: CutPrior = {
    mean: cutFields?.number('mean')?.value ?? 0,
    sd: cutFields?.number('sd')?.value ?? 0,
  };

  const value: AuthoredExam = {
    id,
    code,
    name: exam.text('name')?.value ?? '',
    level: exam.text('level')?.value ?? '',
    lang: 'en',
    buildsOn: readBuildsOn(exam, id, problems),
    guide,
    ...(newer === undefined ? {} : { newer }),
    format,
    scoring: readScale(exam.map('scoring'), problems),
    cut,
    secondsPerQuestion: exam.number('seconds-per-question')?.value ?? 0,
    scoredPlan: readPlan(exam, 'scored-plan', domainIds, format.scored, problems),
    fullPlan: readPlan(exam, 'full-plan', domainIds, format.questions, problems),
    domains,
    servicesInScope: exam.maps('services-in-scope').map((service) => ({
      name: service.text('name')?.value ?? '',
      aliases: textsOf(service, 'aliases'),
    })),
    ...(servicesPlace === undefined ? {} : { servicesPlace }),
    servicesOut: textsOf(exam, 'services-out'),
    bank: readBank(exam, problems),
    rules: readRules(exam),
  };
  return problems.hasErrors ? { problems: problems.list } : { value, problems: problems.list };
}
