import type { Interaction } from '../core/course/interaction.ts';
import { asScaled, isoSpan } from './durations.ts';
import { joined } from './joined.ts';
import type { Told } from './tracking.ts';

const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const VERBS = 'http://adlnet.gov/expapi/verbs';

const VERB_IDS = {
  initialized: `${VERBS}/initialized`,
  answered: `${VERBS}/answered`,
  completed: `${VERBS}/completed`,
  passed: `${VERBS}/passed`,
  failed: `${VERBS}/failed`,
  terminated: `${VERBS}/terminated`,
} as const;
type VerbName = keyof typeof VERB_IDS;

type Json = Readonly<Record<string, unknown>>;

/** What every statement of a launch has in common. */
export interface LaunchFacts {
  readonly actor: Json;
  readonly registration: string;
  readonly activityId: string;
  readonly contextTemplate: Json;
  readonly masteryScore: number | undefined;
}

const objectIn = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

/** A statement without what is particular to its verb. @param defined whether cmi5 itself defines it */
function statement(
  { actor, registration, activityId, contextTemplate }: LaunchFacts,
  verb: VerbName,
  defined: readonly string[],
) {
  const activities = objectIn(contextTemplate['contextActivities']);
  const known = Array.isArray(activities['category']) ? (activities['category'] as unknown[]) : [];
  const category = [...known, ...defined.map((one) => ({ id: `${CATEGORIES}/${one}` }))];
  return {
    actor,
    verb: { id: VERB_IDS[verb], display: { en: verb } },
    object: { objectType: 'Activity', id: activityId } as Json,
    context: { ...contextTemplate, registration, contextActivities: { ...activities, category } } as Json,
  };
}

/** What cmi5 defines of a session: that it began, that it ended. @param spent ms since it began */
export const sessionStatement = (facts: LaunchFacts, verb: 'initialized' | 'terminated', spent: number) => ({
  ...statement(facts, verb, ['cmi5']),
  ...(verb === 'terminated' ? { result: { duration: isoSpan(spent) } } : {}),
});

/** What cmi5 defines of the end: that it is completed, and that it is passed or not. */
export function endStatements(facts: LaunchFacts, { passed, share = 0 }: Told, spent: number) {
  const duration = isoSpan(spent);
  const done = { ...statement(facts, 'completed', ['cmi5', 'moveon']), result: { completion: true, duration } };
  if (passed === undefined) return [done];
  const judged = statement(facts, passed ? 'passed' : 'failed', ['cmi5', 'moveon']);
  const extensions = objectIn(judged.context['extensions']);
  const mastery = facts.masteryScore === undefined ? {} : { [MASTERY]: facts.masteryScore };
  return [
    done,
    {
      ...judged,
      context: { ...judged.context, extensions: { ...extensions, ...mastery } },
      result: { success: passed, score: { scaled: asScaled(share) }, duration },
    },
  ];
}

/** One answer: a statement that cmi5 allows beside its own. */
export function answerStatement(facts: LaunchFacts, answer: Interaction) {
  const { id, type, leadIn, options, prompts, given, right, isRight, spent, at } = answer;
  const base = statement(facts, 'answered', []);
  const list = (all: Interaction['options']) => all.map(({ name, text }) => ({ id: name, description: { en: text } }));
  // xAPI knows lists by the type of question; where there is nothing to pair there are choices.
  const choices = options.length > 0 ? { choices: list(options) } : {};
  const lists = prompts.length > 0 ? { source: list(prompts), target: list(options) } : choices;
  return {
    ...base,
    object: {
      objectType: 'Activity',
      id: `urn:signalmark:question:${id.replaceAll('/', ':')}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: type,
        description: { en: leadIn },
        correctResponsesPattern: [joined(right)],
        ...lists,
      },
    },
    context: {
      ...base.context,
      contextActivities: {
        ...objectIn(base.context['contextActivities']),
        parent: [{ objectType: 'Activity', id: facts.activityId }],
      },
    },
    result: { success: isRight, response: joined(given), duration: isoSpan(spent) },
    timestamp: new Date(at).toISOString(),
  };
}
