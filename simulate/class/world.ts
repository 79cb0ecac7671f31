import type { CompiledExam, CompiledQuestion } from '../../src/content/compile/compiled.ts';
import { isChoice, keysIn } from '../../src/core/kinds/is-choice.ts';
import { chanceOf } from '../../src/core/score/score-response.ts';
import { type Random, seededRandom } from '../../src/core/session/random.ts';
import { lognormal, normal } from '../normal.ts';

const LEVELS = { 1: -0.8, 2: 0, 3: 0.8 } as const;

/** A question of a bank as it truly is. */
export interface TrueQuestion {
  readonly question: CompiledQuestion;
  readonly domain: number;
  readonly difficulty: number;
  readonly slope: number;
  readonly guess: number;
  /** The option that who knows chooses: the key, but where the key is planted wrong. */
  readonly right: string;
  /** How much each wrong option draws who does not know. */
  readonly draws: ReadonlyMap<string, number>;
}

function draw(random: Random, question: CompiledQuestion, domains: readonly string[]): readonly TrueQuestion[] {
  const { item, scoring } = question;
  const [key] = keysIn(scoring.key);
  if (item.kind !== 'multiple-choice' || !isChoice(item) || key === undefined) return [];
  return [
    {
      ...{ question, domain: domains.indexOf(item.task.split('.')[0] ?? ''), right: key, guess: chanceOf(item) },
      ...{ difficulty: LEVELS[item.level] + normal(random, 0, 0.6), slope: lognormal(random, 1, 0.25) },
      draws: new Map(item.options.map(({ id }) => [id, 0.3 + random()])),
    },
  ];
}

/** The multiple choice questions of an exam, one of them with another key than is right. */
export function drawWorld(
  exam: CompiledExam,
  seed: number,
): { readonly questions: readonly TrueQuestion[]; readonly planted: string } {
  const random = seededRandom(seed, 'class');
  const domains = exam.blueprint.domains.map(({ id }) => id);
  const questions = exam.questions
    .filter(({ draft, reserved }) => !draft && !reserved)
    .flatMap((question) => draw(random, question, domains));
  const at = questions.findIndex(({ question }) => question.item.level === 2 && question.signals.length > 0);
  const planted = questions[at];
  if (!planted) throw new Error('There is no question to plant a wrong key in.');
  const other = [...planted.draws.keys()].find((id) => id !== planted.right) ?? '';
  return {
    questions: questions.map((one, place) => (place === at ? { ...one, right: other, difficulty: 0, slope: 1 } : one)),
    planted: planted.question.item.id,
  };
}
