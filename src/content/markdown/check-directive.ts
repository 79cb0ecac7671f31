import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { Edit, Place, Problems } from '../diagnostic.ts';
import { didYouMean, nearest, unmistakable } from '../nearest.ts';
import { endOfLabel, placedAttributes } from './attributes.ts';
import { type MarkdownContext, placeOf, sourceOf } from './context.ts';
import {
  CONTAINER_DIRECTIVES,
  CONTAINER_NAMES,
  type DirectiveForm,
  isContainer,
  isSpanName,
  isTextDirective,
  TEXT_DIRECTIVES,
  TEXT_NAMES,
} from './directive-names.ts';

/** Attributes as an author would write them: `{#id for="..."}`. */
const LOOKS_LIKE_ATTRIBUTES = /^[ \t\n]+\{\s*(?:#|\.|[a-z-]+\s*=)[^{}]*\}/;

/** Takes away the space that keeps two parts of a directive apart. */
function withoutSpace(from: number, after: string, { problems, lines }: MarkdownContext): readonly Edit[] {
  const place = lines.place(from, from + after.length - after.trimStart().length);
  return [{ file: problems.file, place, text: '' }];
}

/** The one known name in place of another that must have been meant. */
function renamed(
  name: string,
  known: readonly string[],
  from: number,
  { problems, lines }: Pick<MarkdownContext, 'problems' | 'lines'>,
): readonly Edit[] {
  const meant = unmistakable(name, known);
  return meant === undefined ? [] : [{ file: problems.file, place: lines.place(from, from + name.length), text: meant }];
}

/** A bracket that is opened and never closed, most often because of another one among the words. */
function tellOpenLabel(name: string, place: Place, after: string, problems: Problems): void {
  const inner = after.indexOf('[', 1);
  const paragraph = after.split(/\n\s*\n/)[0] ?? '';
  const words = paragraph.replace(/\s+/g, ' ').slice(0, 40);
  problems.error('directive-label', place, `Unexpected \`:${name}[\` that is not closed, expected \`]\` after the words.`, {
    actual: `:${name}${words}`,
    expected: `:${name}[words]`,
    hint:
      inner !== -1 && inner < paragraph.length
        ? `a bracket among the words needs its own \`]\` and the phrase one more, or is written \\[: :${name}[... \\[...\\] ...]`
        : `put ] after the last word of the phrase`,
  });
}

/**
 * Checks one `:name[words]{...}`: known, allowed here, with words, with known attributes each once, not inside another one. `after` is the
 * source right after it. True where it may stay; else its source text takes its place.
 */
export function checkTextDirective(
  node: TextDirective,
  inside: TextDirective | undefined,
  after: string,
  context: MarkdownContext,
): boolean {
  const { problems, source, lines, allowed } = context;
  const place = placeOf(node);
  const { name } = node;
  const written = sourceOf(node, source);
  if (!isTextDirective(name)) {
    // `a:name` where the brackets were never closed is plain text.
    if (written === `:${name}`) return false;
    const hint = isContainer(name)
      ? `:::${name} on a line of its own`
      : (didYouMean(
          `:${name}`,
          TEXT_NAMES.map((known) => `:${known}`),
        ) ?? `if it is text, write \\${written.slice(0, 40)}`);
    problems.error('unknown-directive', place, `Unexpected \`:${name}\`, expected one of the names we know.`, {
      actual: name,
      expected: allowed.text.map((known) => `:${known}[...]`).join(', '),
      hint,
      fix: renamed(name, allowed.text, place.start.offset + 1, context),
    });
    return false;
  }
  if (node.children.length === 0) {
    const bare = !written.includes('[');
    const space = /^[ \t]+\[/.test(after);
    if (bare && after.startsWith('[')) {
      tellOpenLabel(name, place, after, problems);
      return false;
    }
    problems.error(
      bare ? 'directive-label' : 'empty-span',
      place,
      bare
        ? `Unexpected \`${written}\` without \`[...]\`.`
        : `Unexpected empty \`:${name}[]\`, expected the words between the brackets.`,
      {
        expected: `:${name}[words]`,
        hint: space
          ? `no space before \`[\`: :${name}[...]`
          : bare
            ? `write :${name}[words], or \\:${name} if it is text`
            : undefined,
        fix: bare && space ? withoutSpace(place.end.offset, after, context) : [],
      },
    );
    return false;
  }
  if (!allowed.text.includes(name)) {
    problems.error('directive-place', place, `Unexpected \`:${name}[...]\` here.`, {
      actual: `:${name}`,
      expected: allowed.text.length === 0 ? 'text without directives' : allowed.text.map((known) => `:${known}[...]`).join(', '),
      hint:
        name === 'term'
          ? 'glossary terms are marked in lessons'
          : isSpanName(name)
            ? 'phrases are marked in the scenario of a question'
            : undefined,
    });
    return false;
  }
  if (inside !== undefined) {
    problems.error('nested-span', place, `Unexpected \`:${name}[...]\` inside \`:${inside.name}[...]\`.`, {
      expected: 'words',
      hint: 'mark the two phrases one after the other',
      related: [{ file: problems.file, place: placeOf(inside), reason: 'the phrase around it' }],
    });
    return false;
  }
  const form: DirectiveForm = TEXT_DIRECTIVES[name];
  const seen = new Set<string>();
  for (const attribute of placedAttributes(node, source, lines)) {
    if (!form.attributes.includes(attribute.name)) {
      const expected = form.attributes.map((known) => (known === 'id' ? '#id' : `${known}="..."`)).join(', ');
      problems.error('directive-attribute', attribute.place, `Unexpected attribute \`${attribute.name}\` on \`:${name}\`.`, {
        actual: attribute.name,
        expected: expected === '' ? 'no attributes' : expected,
        hint: didYouMean(attribute.name, form.attributes) ?? 'a list of several words needs quotes: for="rag hybrid"',
        fix:
          attribute.place.end.offset - attribute.place.start.offset > attribute.name.length
            ? renamed(attribute.name, form.attributes, attribute.place.start.offset, context)
            : [],
      });
    } else if (seen.has(attribute.name)) {
      problems.error(
        'directive-attribute',
        attribute.place,
        `Unexpected second \`${attribute.name}\` on \`:${name}\`, expected it once.`,
      );
    }
    seen.add(attribute.name);
  }
  checkBehind(node, after, context);
  return true;
}

/** Attributes that were not read as such: broken ones, and those after a space. */
function checkBehind(node: TextDirective, after: string, context: MarkdownContext): void {
  const { problems, source, lines } = context;
  const end = placeOf(node).end.offset;
  if (after.startsWith('{') && endOfLabel(node, source) === end) {
    const stop = after.indexOf('}');
    const length = stop === -1 ? 1 : stop + 1;
    problems.error(
      'directive-syntax',
      lines.place(end, end + length),
      `Unexpected \`${after.slice(0, length)}\`, expected attributes.`,
      {
        expected: '{#id name="value"}',
        hint: 'values of more than one word stand in double quotes',
      },
    );
    return;
  }
  const spaced = LOOKS_LIKE_ATTRIBUTES.exec(after)?.[0];
  if (spaced !== undefined) {
    problems.error(
      'directive-space',
      lines.place(end, end + spaced.length),
      'Unexpected space before `{`, expected attributes right after `]`.',
      {
        hint: `:${node.name}[...]${spaced.trimStart()}`,
        fix: withoutSpace(end, after, context),
      },
    );
  }
}

/** Checks a `:::name` block: allowed here, with a title only where it may have one, without attributes, closed. */
export function checkContainer(node: ContainerDirective, context: MarkdownContext): void {
  const { problems, source, lines, allowed } = context;
  const { start, end } = placeOf(node);
  const { name } = node;
  const written = source.slice(start.offset, end.offset);
  const lineEnd = written.indexOf('\n') === -1 ? written.length : written.indexOf('\n');
  const opening = lines.place(start.offset, start.offset + lineEnd);
  if (!isContainer(name) || !allowed.containers.includes(name)) {
    problems.error('directive-place', opening, `Unexpected \`:::${name}\` here.`, {
      actual: `:::${name}`,
      expected: allowed.containers.length === 0 ? 'text without `:::` blocks' : allowed.containers.join(', '),
      hint: 'these blocks are parts of a lesson',
    });
    return;
  }
  const form: DirectiveForm = CONTAINER_DIRECTIVES[name];
  const [first] = node.children;
  const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  if (hasLabel && form.label === 'none') {
    problems.error('directive-label', opening, `Unexpected title on \`:::${name}\`, expected none.`, { hint: `:::${name}` });
  }
  const [attribute] = Object.keys(node.attributes ?? {});
  if (attribute !== undefined) {
    problems.error('directive-attribute', opening, `Unexpected attribute \`${attribute}\` on \`:::${name}\`, expected none.`);
  }
  if (!/\n[ \t>]*:{3,}[ \t]*$/.test(written)) {
    problems.error(
      'directive-unclosed',
      opening,
      `Unexpected end of the text inside \`:::${name}\`, expected a closing line of \`:::\`.`,
      {
        hint: 'put a line of just ::: after the block, with as many colons as its first line',
      },
    );
  }
}

const MARKER = /^(?<before>[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*)(?<colons>:{2,})(?<space>[ \t]*)(?<name>[\p{L}\p{N}_-]*)/u;

/** Looks in a paragraph for lines that were meant as a block, or as its end, and are shown as text. `isText` tells prose from code. */
export function checkColonLines(from: number, to: number, isText: (offset: number) => boolean, context: MarkdownContext): void {
  const { problems, source, lines } = context;
  let at = from;
  for (const line of source.slice(from, to).split('\n')) {
    const found = MARKER.exec(line);
    const groups = found?.groups;
    const colons = groups?.['colons'] ?? '';
    const offset = at + (groups?.['before']?.length ?? 0);
    at += line.length + 1;
    if (groups === undefined || !isText(offset)) continue;
    const name = groups['name'] ?? '';
    const rest = line.slice(found?.[0].length);
    const place = lines.place(offset, offset + colons.length + (groups['space']?.length ?? 0) + name.length);
    const title = rest.startsWith('[') || rest.startsWith('{');
    if (name === '') {
      if (colons.length < 3 || rest.trim() !== '') continue;
      problems.error('directive-fence', place, 'Unexpected end of a block, expected a block to be open here.', {
        hint: 'remove the line; a block inside another needs fewer colons than the one around it',
      });
    } else if (isContainer(name)) {
      problems.error('directive-syntax', place, `Unexpected line that starts with \`${colons}${groups['space']}${name}\`.`, {
        expected: `a line of just :::${name}`,
        hint: rest.trim() === '' ? `:::${name}` : `:::${name}[${rest.replace(/^\[|\]$/g, '').trim()}]`,
        fix: rest.trim() === '' ? [{ file: problems.file, place, text: `${colons.padEnd(3, ':')}${name}` }] : [],
      });
    } else if (title || (colons.length > 2 && groups['space'] === '')) {
      const known = nearest(name, CONTAINER_NAMES);
      const say = title || known !== undefined ? problems.error : problems.warning;
      say('unknown-directive', place, `Unexpected \`${colons}${name}\`, expected one of the blocks we know.`, {
        actual: name,
        expected: CONTAINER_NAMES.map((one) => `:::${one}`).join(', '),
        hint: isTextDirective(name)
          ? `one colon: :${name}[...]`
          : known === undefined
            ? `if it is text, write \\${colons}${name}`
            : `did you mean \`:::${known}\`?`,
        fix: colons.length > 2 ? renamed(name, CONTAINER_NAMES, place.end.offset - name.length, context) : [],
      });
    }
  }
}
