import type { AuthoredSignal, LocalLink } from '../authored.ts';
import { collectProblems, type Parsed } from '../diagnostic.ts';
import { normaliseText, type SourceFile } from '../source-text.ts';
import { contentPath, refusePath } from './content-path.ts';
import { openFields } from './fields.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { date, ID, required, type Schema, text as textKey, texts } from './schema.ts';
import { readSources, SOURCES } from './sources.ts';
import { tellBlanks } from './tell-blanks.ts';
import { toBlocks } from './text-tree.ts';

/** The front matter of a signal or decoy. */
export const SIGNAL: Schema = {
  what: 'a signal',
  keys: {
    title: required(textKey('What a phrase of this sort says, as a heading.')),
    for: texts('Concepts it points to.', ID),
    against: texts('Concepts it rules out.', ID),
    decoy: texts('For a decoy, in place of for and against: concepts it tempts towards.', ID),
    phrases: texts('Usual wordings, for the drill.'),
    formerly: texts('Ids it had before it was renamed.', ID),
    sources: SOURCES,
    reviewed: date('The day somebody last read it through.'),
  },
};

/** Reads a signal's or decoy's file. Whether the concepts it names exist is checked with the whole bank. */
export function parseSignal(source: SourceFile): Parsed<AuthoredSignal> {
  const problems = collectProblems(source.path);
  const path = contentPath(source.path);
  if (path?.kind !== 'signal') {
    refusePath(problems);
    return { problems: problems.list };
  }
  const text = normaliseText(source.text);
  const matter = parseFrontMatter(text, problems);
  if (matter === undefined) return { problems: problems.list };
  tellBlanks(text, false, problems);
  const fields = openFields(matter.fields, problems, SIGNAL);
  const title = fields.text('title');
  const decoy = fields.has('decoy');
  for (const key of ['for', 'against']) {
    if (!decoy || !fields.has(key)) continue;
    problems.error('signal-or-decoy', fields.placeOf(key), `Unexpected \`${key}\` in a decoy, expected only \`decoy\`.`, {
      hint: 'a phrase decides (for, against) or only tempts (decoy); make two files of it',
      related: [{ file: source.path, place: fields.placeOf('decoy'), reason: '`decoy` is given here' }],
    });
  }
  const [points, rulesOut, tempts] = [fields.texts('for'), fields.texts('against'), fields.texts('decoy')];
  if (points.length + rulesOut.length + tempts.length === 0 && !problems.hasErrors) {
    problems.error('signal-or-decoy', fields.place, 'Missing concepts: a signal that points nowhere decides nothing.', {
      expected: 'for, against or decoy with at least one concept',
      hint: 'for: [rag]',
    });
  }
  for (const concept of rulesOut) {
    if (!points.some((one) => one.value === concept.value)) continue;
    problems.error('signal-or-decoy', concept.place, `Unexpected \`${concept.value}\` in both \`for\` and \`against\`.`);
  }
  const markdown = parseMarkdown(matter.body, problems, { text: [], containers: [] });
  const links: LocalLink[] = [];
  const images: LocalLink[] = [];
  const page = toBlocks(markdown.root.children, { problems, links, images, where: 'the page of a signal' });
  if (page[0]?.t !== 'p') {
    const [first] = markdown.root.children;
    const end = matter.place.end;
    const place =
      first?.position === undefined
        ? { start: end, end }
        : markdown.lines.place(first.position.start.offset ?? 0, first.position.end.offset ?? 0);
    problems.error(
      'signal-note',
      place,
      'Missing first paragraph, expected the reason why the phrase decides (or why it does not).',
    );
  }
  const reviewed = fields.date('reviewed');
  const rest = { phrases: fields.texts('phrases'), formerly: fields.texts('formerly'), sources: readSources(fields) };
  if (title === undefined || problems.hasErrors) return { problems: problems.list };
  return {
    value: {
      id: path.name,
      exam: path.exam,
      file: source.path,
      title: title.value,
      titlePlace: title.place,
      decoy,
      for: points,
      against: rulesOut,
      tempts,
      page,
      links,
      images,
      ...rest,
      ...(reviewed === undefined ? {} : { reviewed: reviewed.value }),
    },
    problems: problems.list,
  };
}
