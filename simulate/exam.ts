import { addToCount } from '../src/core/readiness/poisson-binomial.ts';
import { type Random, seededRandom } from '../src/core/session/random.ts';
import { normal } from './normal.ts';
import { chanceRight, DOMAINS, drawItem, PLAN, QUESTIONS, type TrueItem } from './truth.ts';

/** An exam of unseen questions, and how many right are needed. */
interface TrueExam {
  readonly items: readonly TrueItem[];
  readonly needed: number;
}

function drawExam(random: Random): TrueExam {
  const shift = normal(random, 0, 0.2);
  const needed = Math.ceil(normal(random, 0.7, 0.02) * QUESTIONS);
  const items = DOMAINS.flatMap((domain, at) => Array.from({ length: PLAN[domain] ?? 0 }, () => drawItem(random, at, { shift })));
  return { items, needed };
}

/** What an exam came to. */
interface Sat {
  readonly right: number;
  readonly passed: boolean;
}

/** Exams that are drawn once, for all learners. */
function drawnOnce(purpose: string, count: number): (at: number) => TrueExam {
  let exams: readonly TrueExam[] = [];
  return (at) => {
    if (exams.length === 0) {
      const random = seededRandom(1, purpose);
      exams = Array.from({ length: count }, () => drawExam(random));
    }
    const found = exams[at % count];
    if (!found) throw new Error('There are no exams.');
    return found;
  };
}

const OFFERED = 4000;
const offered = drawnOnce('exams', OFFERED);

/** Sits one of the exams that are offered. */
export function sitExam(random: Random, ability: readonly number[]): Sat {
  const { items, needed } = offered(Math.floor(random() * OFFERED));
  const right = items.filter((item) => random() < chanceRight(item, ability)).length;
  return { right, passed: right >= needed };
}

const rights = new Float64Array(QUESTIONS + 1);

/** The chance of at least so many right. */
export function chanceOf(chances: readonly number[], needed: number): number {
  rights.fill(0);
  rights[0] = 1;
  let asked = 0;
  for (const chance of chances) asked = addToCount(rights, asked, 1, chance);
  return rights.reduce((sum, chance, right) => sum + (right >= needed ? chance : 0), 0);
}

/** Exams the oracle thinks of: others than are offered. */
const EXAMS = 40;
const thoughtOf = drawnOnce('oracle', 1000);

/** The oracle's chance: it knows the abilities, and nothing of the questions to come. 40 exams, each counted exactly. */
export function oracleChance(learner: number, ability: readonly number[]): number {
  let sum = 0;
  for (let n = 0; n < EXAMS; n += 1) {
    const { items, needed } = thoughtOf(learner * EXAMS + n);
    sum += chanceOf(
      items.map((item) => chanceRight(item, ability)),
      needed,
    );
  }
  return sum / EXAMS;
}
