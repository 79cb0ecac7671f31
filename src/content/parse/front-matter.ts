import matter from 'gray-matter';
import type { Place, Problems } from '../diagnostic.ts';
import { blank, indexLines } from '../source-text.ts';
import { contentPath } from './content-path.ts';
import { parseYaml, type YamlMap, type YamlValue } from './yaml.ts';

/** A file's front matter, and its body with the front matter blanked, so that places in the body are places in the file. */
interface FrontMatter {
  readonly fields: YamlMap;
  /** As long as the file: the front matter is spaces, its line ends are kept. */
  readonly body: string;
  /** The whole block, both `---` lines included. */
  readonly place: Place;
}

/** Characters of front matter. The longest of ours have 2,000. */
const MAX_LENGTH = 32_000;

/** The front matter a file of its sort begins with. */
function exampleFor(file: string): string {
  switch (contentPath(file)?.kind) {
    case 'question':
      return '---\nobjective: ...\nlevel: 2\nsources:\n  - {title: ..., url: https://..., checked: 2026-11-20}\n---';
    case 'lesson':
      return '---\ntitle: ...\nsummary: ...\nobjectives: ["..."]\norder: 1\nsources:\n  - {title: ..., url: https://..., checked: 2026-11-20}\n---';
    case 'signal':
      return '---\ntitle: ...\nfor: [...]\n---';
    case 'path':
      return '---\ntitle: ...\nfor: ...\n---';
    case 'exam':
    case 'glossary':
    case 'services':
    case 'corrections':
    case 'calibration':
    case 'checks':
    case 'site':
    case undefined:
      return '---\ntitle: ...\n---';
  }
}

/** Whatever word asks for another language, nothing is run. */
function refuseLanguage(): never {
  throw new Error('front matter is YAML only');
}
const refused = { parse: refuseLanguage, stringify: refuseLanguage };

/**
 * Takes the block out by gray-matter, hardened: always with options (without them it caches, and an error is silently an empty object
 * the second time), YAML only, and both names of its evaluating engine refuse. The engine given here reads with places.
 */
function readBlock(text: string, problems: Problems): YamlValue | undefined {
  let value: YamlValue | undefined;
  const yaml = {
    parse(): object {
      // What lies between the two lines as `findBlock` found them; the library would end at any line that starts with `---`.
      const open = text.indexOf('\n');
      value = parseYaml(blank(text.slice(0, open)) + text.slice(open, text.lastIndexOf('\n')), problems);
      return {};
    },
    stringify: refuseLanguage,
  };
  matter(text, {
    language: 'yaml',
    delimiters: '---',
    engines: { yaml, javascript: refused, js: refused, json: refused, coffee: refused, cson: refused, toml: refused },
  });
  return value;
}

/** Looks at the lines that open and close the block; its end, or undefined where they are not in order. */
function findBlock(text: string, problems: Problems): { readonly end: number; readonly place: Place } | undefined {
  const lines = indexLines(text);
  if (text.trim() === '') {
    problems.error('file-empty', lines.place(0, 0), 'Unexpected empty file, expected front matter and text.', {
      hint: exampleFor(problems.file),
    });
    return undefined;
  }
  const lineEnd = text.indexOf('\n') === -1 ? text.length : text.indexOf('\n');
  const opening = text.slice(0, lineEnd);
  const first = lines.place(0, lineEnd);
  const word = /^---[ \t]*(?<word>[^\s-][\s\S]*)$/.exec(opening)?.groups?.['word']?.trimEnd();
  if (word !== undefined) {
    const at = opening.indexOf(word);
    problems.error(
      'front-matter-language',
      lines.place(at, at + word.length),
      `Unexpected \`${word}\` after \`---\`, expected YAML.`,
      {
        actual: word,
        expected: 'nothing after the first `---`',
        hint: '---',
      },
    );
    return undefined;
  }
  if (!/^---[ \t]*$/.test(opening)) {
    problems.error('front-matter-missing', first, 'Unexpected first line, expected `---` and front matter.', {
      actual: opening.slice(0, 60),
      expected: '---',
      hint: exampleFor(problems.file),
    });
    return undefined;
  }
  const closing = /\n---[ \t]*(?=\n|$)/.exec(text.slice(lineEnd));
  if (closing === null) {
    problems.error(
      'front-matter-unclosed',
      first,
      'Unexpected end of the file inside front matter, expected a closing `---` line.',
      {
        hint: 'put a line of just --- after the last key',
      },
    );
    return undefined;
  }
  const end = lineEnd + closing.index + closing[0].length;
  if (end > MAX_LENGTH) {
    problems.error('yaml-too-big', first, `Unexpected length of the front matter, expected at most ${MAX_LENGTH} characters.`);
    return undefined;
  }
  return { end, place: lines.place(0, end) };
}

/**
 * Splits a normalized text into front matter and body. Undefined, and at least one error told, where the front matter is missing, empty,
 * not closed, in another language than YAML, or broken.
 */
export function parseFrontMatter(text: string, problems: Problems): FrontMatter | undefined {
  const block = findBlock(text, problems);
  if (block === undefined) return undefined;
  const before = problems.list.length;
  const fields = readBlock(text.slice(0, block.end), problems);
  if (problems.list.length > before && fields === undefined) return undefined;
  if (fields === undefined || (fields.kind === 'scalar' && fields.value === null)) {
    problems.error('front-matter-missing', block.place, 'Unexpected empty front matter, expected `key: value` lines.', {
      hint: exampleFor(problems.file),
    });
    return undefined;
  }
  if (fields.kind !== 'map') {
    problems.error('yaml-syntax', fields.place, 'Unexpected front matter, expected `key: value` lines.', {
      hint: exampleFor(problems.file),
    });
    return undefined;
  }
  return { fields, body: blank(text.slice(0, block.end)) + text.slice(block.end), place: block.place };
}
