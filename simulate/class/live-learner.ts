import { compareSeed, compareTimes } from '../../src/app/settings/settings.ts';
import { markableText } from '../../src/core/item/markable-text.ts';
import { chanceOf } from '../../src/core/score/score-response.ts';
import { assess } from '../../src/core/session/assess.ts';
import type { AnswerAttempt } from '../../src/core/session/attempt.ts';
import { type Random, seededRandom, shuffled } from '../../src/core/session/random.ts';
import type { Mark, MarkingMode } from '../../src/core/signal/mark.ts';
import { comparedFamilies, waitingFor } from '../../src/core/stats/compared-families.ts';
import { markingInComparison } from '../../src/core/stats/marking-in-comparison.ts';
import type { RecordDump } from '../../src/record/record-store.ts';
import { sitExam } from '../exam.ts';
import { logistic } from '../normal.ts';
import { DOMAINS } from '../truth.ts';
import { drawPerson, EXAM_HARDER, MARKING_HELPS } from './people.ts';
import type { TrueQuestion } from './world.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 9);
/** Days of practice, and days from the first to the exam. */
const DAYS = 30;
const EXAM_DAY = 32;
/** Chance that a signal is marked by who knows and by who does not, and a decoy. */
const FINDS = { knows: 0.85, not: 0.45 };
const TAKES = { knows: 0.08, not: 0.35 };

const uuid = (random: Random): string => {
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
};

/** What is marked of a question's phrases. */
function marksOn({ question: { item, scoring } }: TrueQuestion, knows: boolean, random: Random): readonly Mark[] {
  const roles = new Map(scoring.spans.map(({ span, role }) => [span, role]));
  return markableText(item.scenario, item.leadIn).spans.flatMap(({ i, start, end }) => {
    const role = roles.get(i);
    const chances = role === 'signal' ? FINDS : role === 'decoy' ? TAKES : undefined;
    return chances && random() < (knows ? chances.knows : chances.not) ? [{ start, end, pen: 'for' as const }] : [];
  });
}

function optionOf({ right, draws }: TrueQuestion, knows: boolean, guess: number, random: Random): string {
  if (knows || random() < guess) return right;
  const others = [...draws].filter(([id]) => id !== right);
  let rest = random() * others.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [id, weight] of others) {
    rest -= weight;
    if (rest <= 0) return id;
  }
  return right;
}

/** The record of one learner as the product stores it: so many answers over a month, the comparison in every second one, an exam and how it went. */
export function liveLearner(number: number, questions: readonly TrueQuestion[], exam: string, count: number): RecordDump {
  const random = seededRandom(number, 'class learner');
  const { base, rate } = drawPerson(random);
  const device = uuid(random);
  const seed = Math.floor(random() * 2 ** 32);
  const compares = number % 2 === 0;
  const setup = {
    seed,
    switched: [START - 1],
    previousIds: new Map<string, string>(),
    cuesOf: (id: string) => cues.get(id) ?? [],
  };
  const cues = new Map(questions.map(({ question }) => [question.item.id, question.signals]));
  const order = shuffled(questions, random);
  const answers: AnswerAttempt[] = [];
  const done = DOMAINS.map(() => 0);
  const perDay = Math.ceil(count / DAYS);
  for (let day = 0; answers.length < count && day < DAYS; day += 1) {
    const compared = comparedFamilies(answers, setup);
    const session = uuid(random);
    for (const [at, one] of order.slice(day * perDay, Math.min(count, (day + 1) * perDay)).entries()) {
      const { item, scoring, signals } = one.question;
      const now = START + day * DAY + at * 90_000;
      const wanted: MarkingMode = item.marking && (compares || number % 3 === 0) ? 'guided' : 'off';
      const shown = { family: item.family, cues: signals, wanted };
      const marking = compares && item.marking ? markingInComparison(shown, compared, setup, now) : wanted;
      const waiting = compares && !compared.met.has(item.family) ? waitingFor(compared.families, signals, now) : undefined;
      const help = waiting?.arm === 'marked' ? MARKING_HELPS : 0;
      const ability = (base[one.domain] ?? 0) + rate * (done[one.domain] ?? 0);
      const knows = random() < logistic(one.slope * (ability - one.difficulty) + help);
      const option = optionOf(one, knows, one.guess, random);
      const marks = marking === 'off' ? [] : marksOn(one, knows, random);
      const response = { kind: 'multiple-choice' as const, option };
      const { score, marked, cause } = assess(item, scoring, { response, marks }, { marking, pens: 1 });
      done[one.domain] = (done[one.domain] ?? 0) + 1;
      answers.push({
        ...{
          type: 'answer',
          id: uuid(random),
          exam,
          task: item.task,
          item: item.id,
          revision: item.revision,
          family: item.family,
        },
        ...{ at: now, zone: 60, device, seq: answers.length + 1, mode: 'practice', session, kind: item.kind },
        ...{ objective: item.objective, level: item.level, chance: chanceOf(item), response, marks, marking, pens: 1 },
        ...{ score, marked, cause, confidence: null, first: true, spent: 20_000 + Math.round(random() * 60_000) },
      });
    }
  }
  const written = (value: string | number) => ({ values: [{ id: uuid(random), value, at: START - 1, device }], past: [] });
  const { passed } = sitExam(
    random,
    base.map((own, domain) => own + rate * (done[domain] ?? 0) * 0.8 - EXAM_HARDER),
  );
  const date = new Date(START + EXAM_DAY * DAY).toISOString().slice(0, 10);
  const outcome = { passed: 'passed', failed: 'not-passed' } as const;
  return {
    attempts: answers,
    events: [
      {
        ...{ type: 'outcome', id: uuid(random), exam, at: START + (EXAM_DAY + 1) * DAY, zone: 60, device, date },
        ...{ outcome: passed ? outcome.passed : outcome.failed, score: null },
      },
    ],
    flags: [],
    settings: compares
      ? [
          { key: compareSeed(exam).key, ...written(seed) },
          { key: compareTimes(exam).key, ...written(String(START - 1)) },
        ]
      : [],
    ...{ sessions: [], sittings: [], steps: [] },
  };
}
