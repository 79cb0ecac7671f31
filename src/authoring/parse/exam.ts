import type { CutPrior, ExamFormat, ExamGuide, ExamScale } from '../../core/exam/blueprint.ts';
import { KINDS, type Kind } from '../../core/item/item.ts';
import type { AuthoredExam } from '../authored.ts';
import { collectProblems, FILE_START, type Parsed, type Problems } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
import { normaliseText, type SourceFile } from '../source-text.ts';
import { readDomains } from './exam-domains.ts';
import { readRules } from './exam-rules.ts';
import { type Fields, ID, openFields, type TextForm } from './fields.ts';
import { parseYaml } from './yaml.ts';

const CODE: TextForm = { pattern: /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, expected: 'a code such as TEA-101' };
const MOST = 1000;

const EXAM = {
  what: 'an exam',
  required: [
    'code',
    'name',
    'level',
    'lang',
    'guide',
    'format',
    'scoring',
    'cut',
    'seconds-per-question',
    'scored-plan',
    'full-plan',
    'domains',
  ],
  optional: ['builds-on', 'services-in-scope', 'services-out', 'rules'],
};
const GUIDE = { what: '`guide`', required: ['version', 'url', 'checked'], optional: ['published', 'seen'] };
const FORMAT = { what: '`format`', required: ['questions', 'scored', 'unscored', 'minutes', 'kinds'], optional: ['guessing'] };
const SCORING = { what: '`scoring`', required: ['scale-min', 'scale-max', 'pass', 'published-conversion'], optional: [] };
const CUT = { what: '`cut`', required: ['mean', 'sd'], optional: [] };
const SERVICE = { what: 'a service', required: ['name'], optional: ['aliases'] };

const textsOf = (fields: Fields | undefined, key: string, form?: TextForm): readonly string[] =>
  fields?.texts(key, form).map((text) => text.value) ?? [];

function readGuide(guide: Fields | undefined): ExamGuide {
  const published = guide?.date('published')?.value;
  const seen = guide?.date('seen')?.value;
  return {
    version: guide?.text('version')?.value ?? '',
    ...(published === undefined ? {} : { published }),
    ...(seen === undefined ? {} : { seen }),
    url: guide?.url('url')?.value ?? '',
    checked: guide?.date('checked')?.value ?? '',
  };
}

const isKind = (text: string): text is Kind => KINDS.some((kind) => kind === text);

function readFormat(format: Fields | undefined, problems: Problems): ExamFormat {
  const questions = format?.integer('questions', 1, MOST);
  const scored = format?.integer('scored', 1, MOST)?.value;
  const unscored = format?.integer('unscored', 0, MOST)?.value;
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
  const kinds = (format?.texts('kinds') ?? []).flatMap(({ value, place }): Kind[] => {
    if (isKind(value)) return [value];
    problems.error('wrong-value', place, `Unexpected \`${value}\` for \`kinds\`, expected ${KINDS.join(' or ')}.`, {
      actual: value,
      expected: KINDS.join(', '),
      hint: didYouMean(value, KINDS),
    });
    return [];
  });
  const minutes = format?.integer('minutes', 1, MOST)?.value ?? 0;
  const guessing = format?.text('guessing')?.value;
  const counts = { questions: questions?.value ?? 0, scored: scored ?? 0, unscored: unscored ?? 0 };
  return { ...counts, minutes, kinds, ...(guessing === undefined ? {} : { guessing }) };
}

function readScale(scoring: Fields | undefined, problems: Problems): ExamScale {
  const min = scoring?.number('scale-min', 0, 1e6)?.value;
  const max = scoring?.number('scale-max', 0, 1e6)?.value;
  const pass = scoring?.number('pass', 0, 1e6);
  if (min !== undefined && max !== undefined && pass && !(min < pass.value && pass.value < max)) {
    problems.error('scale-order', pass.place, `Unexpected pass mark ${pass.value}, expected one between ${min} and ${max}.`, {
      actual: String(pass.value),
      expected: 'scale-min < pass < scale-max',
    });
  }
  const publishedConversion = scoring?.flag('published-conversion')?.value ?? false;
  return { min: min ?? 0, max: max ?? 0, pass: pass?.value ?? 0, publishedConversion };
}

/** Questions by domain: every domain once, and together as many as the exam has. */
function readPlan(
  exam: Fields,
  key: string,
  ids: readonly string[],
  total: number,
  problems: Problems,
): Readonly<Record<string, number>> {
  const plan = exam.map(key, { what: `\`${key}\``, required: ids, optional: [] });
  const counts = ids.map((id) => [id, plan?.integer(id, 0, MOST)?.value] as const);
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
  const code = exam.text('code', CODE);
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
  return exam.texts('builds-on', ID).map(({ value, place }) => {
    if (value === own)
      problems.error('builds-on-itself', place, `Unexpected \`${value}\`, expected another exam.`, { actual: value });
    return value;
  });
}

/** Reads an `exam.yaml`. Only whole blueprints come out: with any error the value is absent, and every problem is told with its place. */
export function parseExam(file: SourceFile): Parsed<AuthoredExam> {
  const problems = collectProblems(file.path);
  const root = parseYaml(normaliseText(file.text), problems);
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
  const format = readFormat(exam.map('format', FORMAT), problems);
  const domains = readDomains(exam, problems);
  const domainIds = [...new Set(domains.map((domain) => domain.id))].filter((domainId) => domainId !== '');
  const cutFields = exam.map('cut', CUT);
  const cut: CutPrior = {
    mean: cutFields?.number('mean', 0, 1)?.value ?? 0,
    sd: cutFields?.number('sd', 0.001, 0.5)?.value ?? 0,
  };

  const value: AuthoredExam = {
    id,
    code,
    name: exam.text('name')?.value ?? '',
    level: exam.text('level')?.value ?? '',
    lang: 'en',
    buildsOn: readBuildsOn(exam, id, problems),
    guide: readGuide(exam.map('guide', GUIDE)),
    format,
    scoring: readScale(exam.map('scoring', SCORING), problems),
    cut,
    secondsPerQuestion: exam.number('seconds-per-question', 1, 3600)?.value ?? 0,
    scoredPlan: readPlan(exam, 'scored-plan', domainIds, format.scored, problems),
    fullPlan: readPlan(exam, 'full-plan', domainIds, format.questions, problems),
    domains,
    servicesInScope: exam.maps('services-in-scope', SERVICE).map((service) => ({
      name: service.text('name')?.value ?? '',
      aliases: textsOf(service, 'aliases'),
    })),
    servicesOut: textsOf(exam, 'services-out'),
    rules: readRules(exam),
  };
  return problems.hasErrors ? { problems: problems.list } : { value, problems: problems.list };
}
