import type { TextDirective } from 'mdast-util-directive';
import { words } from '../../core/signal/words.ts';
import type { Place, Problems } from '../diagnostic.ts';
import { canonicalText, spanId } from '../hash.ts';
import { placedAttributes } from '../markdown/attributes.ts';
import { placeOf } from '../markdown/context.ts';
import { isSpanName } from '../markdown/directive-names.ts';
import type { AuthoredSpan } from './authored.ts';
import { contentPath } from './content-path.ts';
import type { Placed } from './fields.ts';
import { type MarkdownDocument, plainText, textForIds } from './markdown.ts';
import { ID } from './schema.ts';

/** Gathers the phrases of a question in text order. */
interface SpanReader {
  readonly spans: AuthoredSpan[];
  /** Reads a phrase and answers its number. */
  add(node: TextDirective): number;
}

/** Reads phrases with their attributes; whether the signals and concepts they name exist is checked with the whole bank. */
export function readSpans(document: MarkdownDocument, problems: Problems): SpanReader {
  const spans: AuthoredSpan[] = [];
  const equals = new Map<string, number>();

  return {
    spans,
    add(node) {
      const index = spans.length;
      if (!isSpanName(node.name)) return index;
      const phrase = canonicalText(plainText(node.children));
      const named = canonicalText(textForIds(node.children));
      const kind = `${node.name} ${named}`;
      const nth = equals.get(kind) ?? 0;
      equals.set(kind, nth + 1);
      const place = placeOf(node);
      if (wordsIn(node).length === 0 && named === phrase) {
        problems.error('empty-span', place, `Unexpected phrase without a word in \`:${node.name}[...]\`.`, { actual: phrase });
      }
      const attributes = readAttributes(node, document, problems);
      spans.push({ index, id: spanId(node.name, named, nth), role: node.name, phrase, place, ...attributes });
      return index;
    },
  };
}

/** The words of a phrase. A formula is one thing, and has none. */
const wordsIn = (node: TextDirective) => words(canonicalText(plainText(node.children, () => ' ')));

/** Where the signals of a question's exam stand. */
function signalFolder(file: string): string {
  return `content/${contentPath(file)?.exam ?? '<exam>'}/signals/`;
}

type Overrides = Pick<AuthoredSpan, 'signal' | 'for' | 'against' | 'tempts' | 'weight' | 'core'>;

function readAttributes(node: TextDirective, document: MarkdownDocument, problems: Problems): Overrides {
  const own = wordsIn(node);
  const places = new Map(placedAttributes(node, document.source, document.lines).map(({ name, place }) => [name, place]));
  const placeFor = (name: string): Place => places.get(name) ?? placeOf(node);
  const value = (name: string): string | undefined => node.attributes?.[name] ?? undefined;
  const list = (name: string): readonly Placed<string>[] | undefined =>
    value(name)
      ?.split(/[\s,]+/)
      .filter((word) => word !== '')
      .map((word) => ({ value: word, place: placeFor(name) }));

  const ids = (name: string): readonly Placed<string>[] | undefined => {
    const found = list(name);
    for (const one of found ?? []) checkId(one, name, problems);
    return found;
  };

  const signal = readSignal(node, placeFor('id'), problems);
  const [points, rulesOut, tempts, core] = [ids('for'), ids('against'), ids('tempts'), list('core')];
  for (const word of core ?? []) {
    if (own.some((one) => one.text === word.value.toLowerCase())) continue;
    problems.error('span-core', word.place, `Unexpected \`${word.value}\` in \`core\`, expected words of the phrase.`, {
      actual: word.value,
      expected: own.map((one) => one.text).join(', '),
    });
  }
  const weight = value('weight');
  if (weight !== undefined && weight !== '1' && weight !== '2') {
    problems.error('span-weight', placeFor('weight'), `Unexpected weight \`${weight}\`, expected 1 or 2.`, {
      hint: 'weight=2 says that the phrase is decisive; leave it out otherwise',
    });
  }
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(points === undefined ? {} : { for: points }),
    ...(rulesOut === undefined ? {} : { against: rulesOut }),
    ...(tempts === undefined ? {} : { tempts }),
    ...(core === undefined ? {} : { core: core.map((word) => ({ ...word, value: word.value.toLowerCase() })) }),
    ...(weight === '2' ? { weight: 2 } : {}),
  };
}

/** `{#id}` of a phrase: the file of its cue. A plain phrase may name one, a signal and a decoy have to. */
function readSignal(node: TextDirective, place: Place, problems: Problems): Placed<string> | undefined {
  if (node.name !== 'signal' && node.name !== 'decoy' && node.name !== 'plain') return undefined;
  const id = node.attributes?.['id'];
  if (node.name === 'plain' && id === undefined) return undefined;
  // Attributes that could not be read are told already.
  const end = placeOf(node).end.offset;
  const broken = problems.list.some(
    ({ ruleId, place: at }) => /^directive-(space|syntax)$/.test(ruleId) && at.start.offset === end,
  );
  if (!id && broken) return undefined;
  if (!id) {
    problems.error('span-id', placeOf(node), `Missing \`{#id}\` on \`:${node.name}[...]\`, expected the file that explains it.`, {
      hint: `:${node.name}[${plainText(node.children).slice(0, 40)}]{#id}, where id is the name of a file in ${signalFolder(problems.file)}, without .md`,
    });
    return undefined;
  }
  const found = { value: id, place };
  return checkId(found, '#id', problems) ? found : undefined;
}

function checkId(found: Placed<string>, name: string, problems: Problems): boolean {
  if (ID.pattern.test(found.value)) return true;
  problems.error('wrong-value', found.place, `Unexpected \`${found.value}\` for \`${name}\`, expected ${ID.expected}.`, {
    actual: found.value,
  });
  return false;
}
