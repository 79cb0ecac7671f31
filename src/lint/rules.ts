import { blindMarker } from './bank-rules/blind-marker.ts';
import { blindTestTaker } from './bank-rules/blind-test-taker.ts';
import { coverage } from './bank-rules/coverage.ts';
import { cueLonely } from './bank-rules/cue-lonely.ts';
import { cueOneSided } from './bank-rules/cue-one-sided.ts';
import { directShare } from './bank-rules/direct-share.ts';
import { keyPosition } from './bank-rules/key-position.ts';
import { kindMix } from './bank-rules/kind-mix.ts';
import { levelMix } from './bank-rules/level-mix.ts';
import { longestKeyShare } from './bank-rules/longest-key-share.ts';
import { nearDuplicate } from './bank-rules/near-duplicate.ts';
import { objectiveCoverage } from './bank-rules/objective-coverage.ts';
import { pensIdle } from './bank-rules/pens-idle.ts';
import type { BankRule, QuestionRule } from './rule.ts';
import { absoluteWords } from './rules/absolute-words.ts';
import { acronym } from './rules/acronym.ts';
import { allOfTheAbove } from './rules/all-of-the-above.ts';
import { clang } from './rules/clang.ts';
import { convergence } from './rules/convergence.ts';
import { cueCrowded } from './rules/cue-crowded.ts';
import { grammaticalCue } from './rules/grammatical-cue.ts';
import { keyConcept } from './rules/key-concept.ts';
import { longestKey } from './rules/longest-key.ts';
import { lostColon } from './rules/lost-colon.ts';
import { mixedKinds } from './rules/mixed-kinds.ts';
import { negativeLeadIn } from './rules/negative-lead-in.ts';
import { optionsOverlap } from './rules/options-overlap.ts';
import { phrasesBalance } from './rules/phrases-balance.ts';
import { rationaleLength } from './rules/rationale-length.ts';
import { readingGradeLimit } from './rules/reading-grade.ts';
import { register } from './rules/register.ts';
import { serviceOut } from './rules/service-out.ts';
import { shape } from './rules/shape.ts';
import { signalCount } from './rules/signal-count.ts';
import { signalIdle } from './rules/signal-idle.ts';
import { signalMisleads } from './rules/signal-misleads.ts';
import { sourcePresent } from './rules/source-present.ts';
import { spanOverlap } from './rules/span-overlap.ts';
import { stemLength } from './rules/stem-length.ts';
import { stepNumbers } from './rules/step-numbers.ts';
import { unsortedNumbers } from './rules/unsorted-numbers.ts';
import { vagueWords } from './rules/vague-words.ts';
import { windowDressing } from './rules/window-dressing.ts';

/** Every item-writing rule for single questions. A new one: a file in rules/, and a line here. */
export const QUESTION_RULES: readonly QuestionRule[] = [
  absoluteWords,
  acronym,
  allOfTheAbove,
  clang,
  convergence,
  cueCrowded,
  grammaticalCue,
  keyConcept,
  longestKey,
  lostColon,
  mixedKinds,
  negativeLeadIn,
  optionsOverlap,
  phrasesBalance,
  rationaleLength,
  readingGradeLimit,
  register,
  serviceOut,
  shape,
  signalCount,
  signalIdle,
  signalMisleads,
  sourcePresent,
  spanOverlap,
  stemLength,
  stepNumbers,
  unsortedNumbers,
  vagueWords,
  windowDressing,
];

/** Every rule for whole banks. A new one: a file in bank-rules/, and a line here. */
export const BANK_RULES: readonly BankRule[] = [
  nearDuplicate,
  longestKeyShare,
  keyPosition,
  blindTestTaker,
  coverage,
  blindMarker,
  cueOneSided,
  cueLonely,
  pensIdle,
  kindMix,
  levelMix,
  directShare,
  objectiveCoverage,
];

/** All of them, by id. */
export const RULES: ReadonlyMap<string, QuestionRule | BankRule> = new Map(
  [...QUESTION_RULES, ...BANK_RULES].map((rule) => [rule.id, rule]),
);
