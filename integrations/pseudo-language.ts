import ts from 'typescript';

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'á', b: 'ƀ', c: 'ç', d: 'ď', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ó' },
  ...{ p: 'þ', q: 'ɋ', r: 'ŕ', s: 'š', t: 'ţ', u: 'ú', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' },
};
const VOWEL = /[aeiouy]/i;

const accented = (letter: string): string => {
  const small = ACCENTS[letter.toLowerCase()] ?? letter;
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
};

/** A text as in a language with longer words and signs of its own: vowels are doubled (about a third more), all letters accented. Tags stay. */
export const pseudoText = (text: string): string =>
  text
    .split(/(<\/?\w+\/?>)/)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replaceAll(/[a-z]/gi, (letter) => accented(letter).repeat(VOWEL.test(letter) ? 2 : 1)),
    )
    .join('');

/** A text that is compared, or chooses a case, is not one that is said. */
function isSaid(node: ts.Node): boolean {
  const { parent } = node;
  if (
    ts.isImportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isCaseClause(parent) ||
    ts.isElementAccessExpression(parent)
  )
    return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  return !(ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText()));
}

/** A file of the catalogue in a language that nobody speaks: each of its texts is longer and accented, and the page is written from the right. */
export function pseudoCatalogue(file: string, source: string): string {
  if (/[\\/]language\.ts$/.test(file)) return source.replace("'ltr';", "'rtl';");
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const literal =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (literal && (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || isSaid(node))) {
      const closes = ts.isTemplateHead(node) || node.kind === ts.SyntaxKind.TemplateMiddle ? 2 : 1;
      const [start, end] = [node.getStart() + 1, node.getEnd() - closes];
      edits.push({ start, end, text: pseudoText(source.slice(start, end)) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: said }) => text.slice(0, start) + said + text.slice(end), source);
}
