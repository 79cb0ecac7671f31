import type { ExchangeNote, ExchangeQuestion, Imported } from '../exchange.ts';
import { Pictures } from '../pictures.ts';
import { xmlTree } from '../xml/xml-tree.ts';
import { readZip } from '../zip/zip.ts';
import { besideListed } from './qti-beside.ts';
import { readQtiDocument } from './qti-document.ts';
import { listedFiles, manifestIn, resolveIn } from './qti-listed.ts';
import { notQuestions } from './qti-root.ts';
import { stimuliOf } from './qti-stimuli.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const refused = (line: number, reason: string): Imported => ({ questions: [], notes: [{ line, what: 'refused', reason }] });

/** Where a package may hold questions: `.dat` is Blackboard's ending, `.qti` that of Canvas. */
const MAY_HOLD = /\.(?:xml|dat|qti)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i;

/** Canvas has what its own questions are beside what other systems understand of them. */
const CANVAS = /(?:^|\/)non_cc_assessments\/(?<quiz>[^/]+)\.xml\.qti$/;
const CARTRIDGE = /(?:^|\/)(?<quiz>[^/]+)\/(?:assessment_)?qti\.xml$/;

interface Wanted {
  readonly href: string;
  readonly file: string | undefined;
  readonly times: number;
}

const asWanted = (file: string): Wanted => ({ href: file, file, times: 1 });

/** The files to read, in order: what the manifest lists and what a test names, else all there are; and those with questions that nothing names. */
function wantedFiles(
  listed: readonly Wanted[],
  files: Files,
): { readonly wanted: readonly Wanted[]; readonly unlisted: readonly string[] } {
  const canvas = [...files.keys()].filter((name) => CANVAS.test(name));
  const better = new Set(canvas.map((name) => CANVAS.exec(name)?.groups?.['quiz'] ?? ''));
  const isWorse = (file: string): boolean => better.has(CARTRIDGE.exec(file)?.groups?.['quiz'] ?? '/');
  const kept = listed.filter(({ file = '' }) => !isWorse(file) && !canvas.includes(file));
  const known = new Set([...listed.flatMap(({ file }) => file ?? []), ...canvas]);
  const candidates = [...files.keys()].filter((name) => MAY_HOLD.test(name) && !known.has(name) && !isWorse(name));
  if (known.size === 0) return { wanted: candidates.map(asWanted), unlisted: [] };
  const beside = besideListed(files, candidates);
  return { wanted: [...kept, ...canvas.map(asWanted), ...beside.named.map(asWanted)], unlisted: beside.others };
}

/** A name by its letters and digits: systems put other signs in the place of spaces. */
const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What a manifest lists by the names that the files have, also where these differ in signs. */
function asHeld(listed: readonly Wanted[], files: Files): readonly Wanted[] {
  const byLetters = new Map([...files.keys()].map((name) => [lettersOf(name), name]));
  return listed.map((one) =>
    one.file === undefined || files.has(one.file) ? one : { ...one, file: byLetters.get(lettersOf(one.file)) ?? one.file },
  );
}

/** Finds a picture by its address in a file: beside it, or as Canvas names its folder of files. */
function pictureIn(files: Files, at: string): (src: string) => Uint8Array | undefined {
  return (src) => {
    const [address = ''] = src.split(/[?#]/);
    const inCanvas = /^\$(?:IMS-CC-FILEBASE|IMS_CC_FILEBASE)\$\/(?<path>.+)$/.exec(address)?.groups?.['path'];
    if (inCanvas === undefined) return files.get(resolveIn(at, address) ?? '');
    const path = resolveIn('', inCanvas) ?? '';
    return files.get(`web_resources/${path}`) ?? files.get(path);
  };
}

/** Each question once: systems list a question in its pool and in each quiz that uses it. */
function distinct(questions: readonly ExchangeQuestion[]): readonly ExchangeQuestion[] {
  const seen = new Set<string>();
  return questions.filter(({ line: _, ...question }) => {
    const text = JSON.stringify(question);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** Reads the questions of a package of QTI of any version. What is neither listed nor holds a question is not told. */
export function readQtiPackage(bytes: Uint8Array): Imported {
  const zip = readZip(bytes, (name) => MAY_HOLD.test(name) || PICTURE.test(name));
  if (!zip.ok) return refused(0, zip.error);
  const files = zip.value;
  const at = manifestIn(files.keys());
  const manifest = at === undefined ? undefined : xmlTree(files.get(at) ?? new Uint8Array(0));
  if (manifest !== undefined && !manifest.ok) return refused(manifest.error.line, `${at}: ${manifest.error.reason}`);
  const listed = manifest === undefined || at === undefined ? [] : listedFiles(manifest.value, at);
  const stimuli = stimuliOf(files);

  const questions: ExchangeQuestion[] = [];
  const notes: ExchangeNote[] = [];
  const media = new Map<string, Uint8Array>();
  const { wanted, unlisted } = wantedFiles(asHeld(listed, files), files);
  const leaveOut = (href: string, line: number, reason: string) =>
    notes.push({ line, question: href, what: 'left-out', reason: `Left out ${href}: ${reason}` });
  for (const { href, file, times } of wanted) {
    const leftOut = (line: number, reason: string) => leaveOut(href, line, reason);
    const content = file === undefined ? undefined : files.get(file);
    if (file === undefined || content === undefined) {
      leftOut(0, 'the package lists this file but does not hold it.');
      continue;
    }
    const tree = xmlTree(content);
    const fault = tree.ok ? notQuestions(tree.value) : null;
    // A file that nothing names a question may be anything.
    if (listed.length === 0 && !CANVAS.test(file) && (!tree.ok || fault !== null)) continue;
    if (!tree.ok) leftOut(tree.error.line, tree.error.reason);
    else if (fault !== null) leftOut(tree.value.line, fault);
    else {
      const pictures = new Pictures(pictureIn(files, file));
      const read = readQtiDocument(tree.value, href, stimuli(file), pictures);
      for (const [name, picture] of pictures.found) media.set(name, picture);
      questions.push(...read.questions);
      notes.push(...read.notes);
      if (times > 1)
        notes.push({ line: 0, question: href, what: 'changed', reason: `${href} is listed ${times} times and came once.` });
    }
  }
  for (const file of unlisted)
    leaveOut(
      file,
      0,
      'it has questions, but neither the manifest nor a test names it. If they are wanted, import that file by itself.',
    );
  if (questions.length + notes.length === 0) return refused(0, 'The package has no question of QTI.');
  const once = distinct(questions);
  const twice = questions.length - once.length;
  if (twice > 0)
    notes.push({ line: 0, what: 'changed', reason: `Questions that stand in the package more than once came once: ${twice}.` });
  return { questions: once, notes, ...(media.size === 0 ? {} : { media }) };
}
