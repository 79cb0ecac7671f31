import { FILE_START } from '../../content/diagnostic.ts';
import { percent } from '../../core/percent.ts';
import { scenariosOf } from '../blind/scenarios.ts';
import { type Earned, withoutReading } from '../blind/without-reading.ts';
import type { BankFinding, BankRule } from '../rule.ts';

const inShort = (share: number): string => share.toFixed(2);
const said = ({ name, score, random }: Earned): string => `${name}: ${inShort(score)}, random ${inShort(random)}`;

export const blindMarker: BankRule = {
  id: 'blind-marker',
  severity: 'error',
  limits: {
    families: { default: 12, milder: 'higher', what: 'families with scenarios, from which on the rule says anything' },
    scenarios: { default: 60, milder: 'higher', what: 'scenarios, from which on it is an error and nothing passes for luck' },
    points: { default: 10, milder: 'higher', what: 'points of S off random marks, at most' },
    'standard-errors': { default: 2, milder: 'higher', what: 'standard errors besides, which pass for luck in a small bank' },
    'cue-memory': { default: 50, milder: 'higher', what: 'points of S that the cue-memory reader earns, at most' },
    unnamed: { default: 0, milder: 'higher', what: 'percent of the plain phrases that may name no cue' },
  },
  check({ file, questions }, { limit }) {
    const scenarios = scenariosOf(questions);
    if (new Set(scenarios.map(({ family }) => family)).size < limit('families')) return [];
    const { readers, cueMemory, plain, unnamed } = withoutReading(scenarios);
    const whole = scenarios.length >= limit('scenarios');
    const luck = whole ? 0 : limit('standard-errors');
    const at = { file, place: FILE_START, ...(whole ? {} : { severity: 'warning' as const }) };
    const found: BankFinding[] = [];
    const off = (one: Earned): number => Math.abs(one.score - one.random) - luck * one.error;
    const worst = readers.filter((one) => off(one) > limit('points') / 100).toSorted((a, b) => off(b) - off(a));
    const [first] = worst;
    if (first !== undefined) {
      found.push({
        ...at,
        reason: `Unexpected success without reading: marking ${first.name} earns ${inShort(first.score)} of 1 in ${scenarios.length} scenarios, as many random marks ${inShort(first.random)}.`,
        actual: worst.map(said).join('; '),
        expected: `within ${inShort(limit('points') / 100)} of random marks`,
        hint: 'npm run check -- --report has the table; mark scenarios after writing them, not before',
      });
    }
    if (cueMemory.score - luck * cueMemory.scoreError > limit('cue-memory') / 100) {
      found.push({
        ...at,
        reason: `Unexpected success without reading: whoever knows what each cue is in other families earns ${inShort(cueMemory.score)} of 1.`,
        actual: inShort(cueMemory.score),
        expected: `at most ${inShort(limit('cue-memory') / 100)}`,
        hint: 'let each cue decide in some families and tempt in others',
      });
    }
    if (unnamed > 0 && (100 * unnamed) / plain > limit('unnamed')) {
      const bare = scenarios.filter(({ phrases }) => phrases.some(({ role, cue }) => role === 'plain' && cue === undefined));
      found.push({
        ...at,
        severity: 'warning',
        reason: `Unexpected plain phrases without a cue, ${unnamed} of ${plain}, expected at most ${percent(limit('unnamed') / 100)}.`,
        actual: `in ${bare.length} questions, such as ${bare[0]?.question.item.id}`,
        expected: ':plain[words]{#id}, the cue that this fact is elsewhere',
        hint: 'name the cue; a phrase that is none nowhere is no use as an offered phrase',
      });
    }
    return found;
  },
};
