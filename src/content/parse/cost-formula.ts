import jsep from 'jsep';
import { type Formula, OPERATIONS, type Operation } from '../../core/cost/cost-model.ts';
import { didYouMean } from '../nearest.ts';

/** Why a formula cannot be used, and the characters of it that are to blame. */
interface FormulaFault {
  readonly rule: 'cost-formula' | 'cost-name';
  readonly reason: string;
  readonly from: number;
  readonly to: number;
  readonly actual?: string;
  readonly expected?: string;
  readonly hint?: string | undefined;
}

/** Longer ones say more than a line of a table should, and deep ones would cost the parser its stack. */
const MAX_LENGTH = 200;
const FUNCTIONS = (Object.keys(OPERATIONS) as Operation[]).filter((name) => /^[a-z]+$/.test(name) && name !== 'negative');
const ALLOWED = `numbers, names, + - * / ( ) and ${FUNCTIONS.join(', ')}`;

class Refusal extends Error {
  readonly fault: FormulaFault;
  constructor(fault: FormulaFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

const isOperation = (name: string): name is Operation => Object.hasOwn(OPERATIONS, name);

/** The library's tree as one of ours, which has no members, no text, no assignment and no calls but a few of arithmetic. */
function convert(node: jsep.Expression, text: string, known: ReadonlySet<string>): Formula {
  const refuse = (reason: string, word?: string, more: Partial<FormulaFault> = {}): never => {
    const at = word === undefined ? -1 : text.search(new RegExp(`(?<![\\w$])${word.replace(/[^\w]/g, '\\$&')}`));
    const from = Math.max(0, at);
    throw new Refusal({
      rule: 'cost-formula',
      reason,
      from,
      to: at === -1 || word === undefined ? text.length : from + word.length,
      expected: ALLOWED,
      ...more,
    });
  };
  const inner = (part: unknown): Formula => convert(part as jsep.Expression, text, known);
  switch (node.type) {
    case 'Literal': {
      const { value, raw } = node as jsep.Literal;
      return typeof value === 'number' ? value : refuse(`Unexpected \`${raw}\` in a formula.`, raw);
    }
    case 'Identifier': {
      const { name } = node as jsep.Identifier;
      if (known.has(name)) return name;
      return refuse(`Unexpected name \`${name}\` in a formula, expected an input or a result above it.`, name, {
        rule: 'cost-name',
        actual: name,
        expected: [...known].join(', '),
        hint: didYouMean(name, known),
      });
    }
    case 'UnaryExpression': {
      const { operator, argument } = node as jsep.UnaryExpression;
      if (operator === '+') return inner(argument);
      return operator === '-' ? ['negative', inner(argument)] : refuse(`Unexpected \`${operator}\` in a formula.`);
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression;
      if (!/^[-+*/]$/.test(operator) || !isOperation(operator)) return refuse(`Unexpected \`${operator}\` in a formula.`);
      return [operator, inner(left), inner(right)];
    }
    case 'CallExpression': {
      const { callee, arguments: given } = node as jsep.CallExpression;
      const name = callee.type === 'Identifier' ? (callee as jsep.Identifier).name : '';
      if (!FUNCTIONS.some((one) => one === name) || !isOperation(name))
        return refuse(`Unexpected function \`${name || '?'}\` in a formula.`, name || undefined, {
          actual: name,
          expected: FUNCTIONS.join(', '),
          hint: didYouMean(name, FUNCTIONS),
        });
      const { least, most = Number.POSITIVE_INFINITY }: { least: number; most?: number } = OPERATIONS[name];
      if (given.length < least || given.length > most)
        return refuse(`Unexpected number of values for \`${name}\`: ${given.length}.`, name, {
          expected: least === most ? String(least) : `${least} or more`,
        });
      return [name, ...given.map(inner)];
    }
    default:
      return refuse('Unexpected part of a formula, expected arithmetic.');
  }
}

/** Reads a formula. `known`: the names it may use. Parsed here and never run as code: what comes out is plain data. */
export function parseFormula(
  text: string,
  known: ReadonlySet<string>,
): { readonly formula: Formula } | { readonly fault: FormulaFault } {
  const whole = { rule: 'cost-formula', from: 0, to: text.length, expected: ALLOWED } as const;
  if (text.length > MAX_LENGTH)
    return {
      fault: {
        ...whole,
        reason: `Unexpected length of a formula, expected at most ${MAX_LENGTH} characters.`,
        hint: 'give a part of it a line and a name of its own',
      },
    };
  try {
    return { formula: convert(jsep(text), text, known) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    const { index, description } = error as { index?: number; description?: string };
    const from = Math.min(index ?? 0, Math.max(0, text.length - 1));
    const said = (description ?? 'not understood').replace(/\.$/, '').replace(/ at character \d+$/, '');
    return { fault: { ...whole, reason: `Unexpected formula: ${said}.`, from, to: from + 1 } };
  }
}
