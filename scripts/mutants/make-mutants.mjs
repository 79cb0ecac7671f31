// Finds every small change that can be made to a source file: each is a place, the text that stands there and the text put instead.
import ts from 'typescript';

const K = ts.SyntaxKind;

/** What each operator is changed to. Strict and lenient comparisons change places: those are the boundaries. */
const OPERATORS = new Map([
  [K.LessThanToken, ['<=', '>=']],
  [K.LessThanEqualsToken, ['<', '>']],
  [K.GreaterThanToken, ['>=', '<=']],
  [K.GreaterThanEqualsToken, ['>', '<']],
  [K.EqualsEqualsEqualsToken, ['!==']],
  [K.ExclamationEqualsEqualsToken, ['===']],
  [K.PlusToken, ['-']],
  [K.MinusToken, ['+']],
  [K.AsteriskToken, ['/']],
  [K.SlashToken, ['*']],
  [K.PercentToken, ['*']],
  [K.AmpersandAmpersandToken, ['||']],
  [K.BarBarToken, ['&&']],
  [K.PlusEqualsToken, ['-=']],
  [K.MinusEqualsToken, ['+=']],
]);

/** Methods that are easily taken for one another. */
const METHODS = new Map([
  ['max', 'min'],
  ['min', 'max'],
  ['some', 'every'],
  ['every', 'some'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);

const conditionOf = (node) =>
  ts.isIfStatement(node) || ts.isWhileStatement(node)
    ? node.expression
    : ts.isConditionalExpression(node) || ts.isForStatement(node)
      ? node.condition
      : undefined;

/** A number of which only the sign counts, as in `a < b ? -1 : 1`: no other number of that sign would change a thing. */
const isOnlySign = ({ parent }) => ts.isConditionalExpression(parent) && /\? -1 : 1$/.test(parent.getText());

/** The changes that one node allows, as [place, text put instead]. */
function changesOf(node) {
  const condition = conditionOf(node);
  const changes = condition ? [[condition, `!(${condition.getText()})`]] : [];
  if (ts.isBinaryExpression(node)) {
    const others = OPERATORS.get(node.operatorToken.kind) ?? [];
    return [...changes, ...others.map((other) => [node.operatorToken, other])];
  }
  if (ts.isNumericLiteral(node) && isOnlySign(node)) return changes;
  if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text.replaceAll('_', '')) + 1)]];
  if (node.kind === K.TrueKeyword) return [[node, 'false']];
  if (node.kind === K.FalseKeyword) return [[node, 'true']];
  if (ts.isPropertyAccessExpression(node) && METHODS.has(node.name.text)) return [[node.name, METHODS.get(node.name.text)]];
  if (ts.isExpressionStatement(node)) return [...changes, [node, ';']];
  return changes;
}

/** All mutants of a file's text, in the order they stand in it. Types, imports and names of things are left alone. */
export function mutantsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    for (const [place, to] of changesOf(node)) {
      const [start, end] = [place.getStart(), place.getEnd()];
      const { line } = source.getLineAndCharacterOfPosition(start);
      mutants.push({ file, line: line + 1, start, end, from: text.slice(start, end), to });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

/** A file's text with one mutant in it. */
export const mutate = (text, { start, end, to }) => text.slice(0, start) + to + text.slice(end);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of them, each equally likely, in their order. */
export function choose(all, count, seed) {
  const draw = chance(seed);
  const rest = all.map((_, n) => n);
  const chosen = [];
  while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(Math.floor(draw() * rest.length), 1));
  return chosen.toSorted((a, b) => a - b).map((n) => all[n]);
}
