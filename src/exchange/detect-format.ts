import { err, ok, type Result } from '../core/result.ts';
import { decodeText } from './decode-text.ts';
import { FORMATS, type Format } from './formats.ts';
import { TASK } from './markdown/markdown-chunks.ts';
import { packageFormat } from './package-format.ts';
import { looksLikeTable } from './table/table-read.ts';

/** As much of a file as its outermost element is looked for in. */
const START = 20_000;

/** Bytes that are looked at in all. */
const LOOKED_AT = 1_000_000;

/** Braces that hold answers to choose from; others are also in code. */
const GIFT = /(?:^|[^\\])\{\s*(?:[=~]|(?:true|false|t|f)\s*[#}])/im;
/** A line that names the right option, well or badly, and a first option. */
const AIKEN_ANSWER = /^[ \t]{0,20}answers?[ \t]{0,20}[:=][ \t]{0,20}\S/im;
const AIKEN_OPTION = /^[ \t]{0,20}a[.)][ \t]/im;

/** Options of a list, what may say which is right, and what Aiken has no word for. */
const LIST_OPTIONS = /^[ \t]{0,20}(?:[-+*] |\d{1,3}[.)] )?(?:\*?\(?a[.)]|option [a1][.):]|\[[ x*✓✔]?\]|\([ x*✓✔]?\))[ \t]/im;
const LIST_KEY =
  /^[ \t]{0,20}(?:[-+*] |\d{1,3}[.)] )?(?:\*[a-z][.)]|\[[x*✓✔]\]|\([x*✓✔]\)|\**(?:the )?(?:correct |right )?(?:answer|ans|key))/im;
const LIST_ONLY = /^[ \t]{0,20}(?:option a|\*[a-z][.)]|\**explanation|\**rationale|\d{1,4}[.)][ \t]|question \d)/im;

/** Options with letters, which are no list of Markdown. */
const LIST_LETTERS = /^[ \t]{0,20}\*?\(?a[.)][ \t]/im;

/** Outermost elements of QTI, the newest version and the older ones. */
const QTI3 = /^qti-assessment-/;
const QTI = /^(?:assessmentItem|assessmentTest|questestinterop|manifest)$/;

const named = (name: string): readonly Format[] => FORMATS.filter((format) => format.name === name);
const names = (formats: readonly Format[]): string => formats.map(({ title }) => title).join(' or ');
const options = (formats: readonly Format[]): string => formats.map(({ name }) => `--format ${name}`).join(' or ');

/** The name of the outermost element, without its prefix; undefined where a text does not begin like XML. */
function rootOf(text: string): string | undefined {
  const start = text.slice(0, START).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/gi, '');
  return /^\s*<(?:[\w.-]+:)?(?<name>[\w.-]+)[\s/>]/.exec(start)?.groups?.['name'];
}

/** Formats that a file's content looks like; a string says what it is that no format has. */
function byContent(bytes: Uint8Array, file: string): readonly Format[] | string {
  // A package that cannot be read is what its ending says; the reader tells why.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return named(packageFormat(bytes) ?? (file.endsWith('.zip') ? 'qti' : ''));
  // Enough to tell formats apart; the reader itself looks at all of it.
  const text = decodeText(bytes.subarray(0, LOOKED_AT));
  if (text === undefined) return 'This is neither a text file in UTF-8 nor a zip file.';
  if (text.trim() === '') return 'The file is empty.';
  if (/^#(?:separator|html|notetype|deck|tags|guid|columns)\b[^\n]{0,40}:/i.test(text)) return named('anki-notes');
  // A table's cells may hold anything, also what looks like another format.
  if (/\.[ct]sv$/.test(file)) return named('csv');
  const isXmlByName = file.endsWith('.xml');
  const root = rootOf(text);
  if (root === 'quiz') return named('moodle-xml');
  if (root !== undefined && QTI3.test(root)) return named('qti3');
  if (root !== undefined && QTI.test(root)) return named('qti');
  if (isXmlByName || /^\s*<(?:\?xml|!DOCTYPE)\b/i.test(text.slice(0, START))) {
    const found = root === undefined ? 'no element' : `<${root.slice(0, 60)}>`;
    return `Its outermost element is ${found}, expected <quiz> (Moodle XML), or <questestinterop>, <assessmentItem> or <qti-assessment-item> (QTI).`;
  }
  const isList = LIST_OPTIONS.test(text) && LIST_KEY.test(text);
  const isAiken = AIKEN_ANSWER.test(text) && AIKEN_OPTION.test(text) && !(isList && LIST_ONLY.test(text));
  if (/^\[\[questions\]\]/m.test(text)) return named('mdbook-quiz');
  const isTasks = text.split('\n').some((line) => TASK.test(line) && /\[x\]/i.test(line));
  const isMarkdown = /\.(?:md|markdown)$/.test(file) || !LIST_LETTERS.test(text);
  if (isTasks && !file.endsWith('.txt') && isMarkdown) return named('markdown');
  const found = [
    ...(GIFT.test(text) ? named('gift') : []),
    ...(isAiken ? named('aiken') : []),
    ...(isList && !isAiken ? named('list') : []),
  ];
  return found.length === 0 && looksLikeTable(text.slice(0, START)) ? named('csv') : found;
}

/**
 * The format of a file that questions are to come in from, by its ending and by what is in it; or why that is not sure, in words for a
 * person. Where both say something they must agree.
 */
export function detectFormat(bytes: Uint8Array, name: string): Result<Format, string> {
  const file = name.toLowerCase();
  const ofEnding = FORMATS.filter(({ endings }) => endings.some((ending) => file.endsWith(ending)));
  const [first] = ofEnding;
  if (first !== undefined && ofEnding.every(({ read }) => read === undefined))
    return err(`${names(ofEnding)} goes out only; it is not read.`);
  const found = byContent(bytes, file);
  if (typeof found === 'string') return err(found);
  const fitting = ofEnding.length === 0 ? found : found.filter((format) => ofEnding.includes(format));
  const [one, other] = fitting;
  if (one !== undefined && other === undefined) return ok(one);
  if (one !== undefined) return err(`This could be ${names(fitting)}. Say which it is: ${options(fitting)}.`);
  if (found.length > 0)
    return err(`By its ending this is ${names(ofEnding)}, by its content ${names(found)}. Say which it is: ${options(found)}.`);
  // Nothing in it speaks for a format or against its ending.
  if (first !== undefined && ofEnding.length === 1) return ok(first);
  return err(
    `Nothing in it tells its format. If you know it, say it: ${options(FORMATS.filter(({ read }) => read !== undefined))}.`,
  );
}
