import { RULES } from '../../src/lint/rules.ts';
import { compileMini, miniBank } from '../bank/mini-bank.ts';

/** A question around options: what is not said is harmless. */
interface Around {
  readonly scenario?: string;
  readonly leadIn?: string;
  /** Lines of the front matter. */
  readonly front?: string;
}

const PATH = 'questions/mini-c01/3.1/options.md';
const WHY = '  > What the scenario says decides for or against this option.';
const rest = miniBank.filter(({ path }) => path.startsWith('content/'));

/** A question whose answer block is written out. */
export function toldOf(rule: string, answer: string, around: Around = {}): readonly string[] {
  const { scenario = 'An insurer has a problem.', leadIn = 'Which approach fits?', front = '' } = around;
  const source = '  - {title: Guide, url: https://example.com/guide.html, checked: 2026-11-20}';
  const head = `---\nobjective: 3.1.2\nlevel: 1\n${front}sources:\n${source}\n---\n`;
  const { problems } = compileMini([...rest, { path: PATH, text: `${head}${scenario}\n\n${leadIn}\n\n${answer}\n` }]);
  // A file that does not parse is seen by no rule.
  const stray = problems.find(({ file, severity, ruleId }) => file === PATH && severity === 'error' && !RULES.has(ruleId));
  if (stray !== undefined) throw new Error(`${stray.ruleId}: ${stray.reason}`);
  return problems.filter(({ ruleId }) => ruleId === rule).map(({ reason }) => reason);
}

/** What a rule says of a question with these options; a star before an option makes it a key. */
export function reported(rule: string, options: readonly string[], around: Around = {}): readonly string[] {
  const list = options.map((text) => `- ${text.startsWith('*') ? '[x]' : '[ ]'} ${text.replace(/^\*/, '')}\n${WHY}`);
  return toldOf(rule, list.join('\n'), around);
}

/** What a rule says of a question with these steps, and with those that do not belong. */
export function toldOfSteps(rule: string, steps: readonly string[], extras: readonly string[] = []): readonly string[] {
  const list = steps.map((text, n) => `${n + 1}. ${text}\n ${WHY}`);
  return toldOf(rule, [...list, '', ...extras.map((text) => `- ${text}\n${WHY}`)].join('\n'));
}

/** What a rule says of a matching question with these responses. */
export function toldOfResponses(rule: string, responses: readonly string[]): readonly string[] {
  const rows = responses.map((text, n) => `| Prompt number ${n + 1} | ${text} | What the scenario says decides for this pair. |`);
  return toldOf(rule, ['| prompt | response | Why |', '| --- | --- | --- |', ...rows].join('\n'));
}
