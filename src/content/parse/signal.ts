import { collectProblems, type Parsed } from '../diagnostic.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import type { AuthoredSignal, LocalLink } from './authored.ts';
import { contentPath, refusePath } from './content-path.ts';
import { openFields } from './fields.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { date, flag, ID, renamedFrom, required, type Schema, text as textKey, texts } from './schema.ts';
import { readSides, type Side } from './signal-sides.ts';
import { readSources, SOURCES } from './sources.ts';
import { tellBlanks } from './tell-blanks.ts';
import { toBlocks } from './text-tree.ts';

/** The front matter of a cue. */
export const SIGNAL: Schema = {
  what: 'a signal',
  keys: {
    title: required(textKey('What a phrase of this sort says, as a heading.')),
    for: texts('Concepts it points to where it decides.', ID),
    against: texts('Concepts it rules out where it decides.', ID),
    tempts: renamedFrom('decoy', texts('Concepts it tempts to where it does not decide; alone, it is a decoy.', ID)),
    compares: flag('It chooses among options that all do what is asked: the drill shows its phrases with their scenario.'),
    phrases: texts('Usual wordings, for the drill.'),
    'previous-ids': renamedFrom('formerly', texts('Ids it had before it was renamed.', ID)),
    sources: SOURCES,
    reviewed: date('The day somebody last read it through.'),
  },
};

/** Reads a cue's file. Whether the concepts it names exist is checked with the whole bank. */
export function parseSignal(source: SourceFile): Parsed<AuthoredSignal> {
  const problems = collectProblems(source.path);
  const path = contentPath(source.path);
  if (path?.kind !== 'signal') {
    refusePath(problems);
    return { problems: problems.list };
  }
  const text = normalizeText(source.text);
  const matter = parseFrontMatter(text, problems);
  if (matter === undefined) return { problems: problems.list };
  tellBlanks(text, false, problems);
  const fields = openFields(matter.fields, problems, SIGNAL);
  const title = fields.text('title');
  const older = fields.entries.find(({ key }) => key === 'decoy');
  for (const key of ['for', 'against']) {
    if (older === undefined || !fields.has(key)) continue;
    problems.error('signal-or-decoy', fields.placeOf(key), `Unexpected \`${key}\` beside \`decoy\`, expected \`tempts\` there.`, {
      hint: 'a phrase that decides in some questions and tempts in others: write tempts instead of decoy',
      related: [{ file: source.path, place: older.keyPlace, reason: '`decoy` is given here' }],
    });
  }
  const [points, rulesOut, tempts] = [fields.texts('for'), fields.texts('against'), fields.texts('tempts')];
  const decides = points.length + rulesOut.length > 0;
  if (!decides && tempts.length === 0 && !problems.hasErrors) {
    problems.error('signal-or-decoy', fields.place, 'Missing concepts: a signal that points nowhere decides nothing.', {
      expected: 'for, against or tempts with at least one concept',
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
  const needed: readonly Side[] = [
    ...(decides && older === undefined ? ['decides' as const] : []),
    ...(tempts.length > 0 ? ['doesNot' as const] : []),
  ];
  const sides = readSides(markdown.root.children, needed, matter.place.end, problems);
  const context = { problems, links, images, where: 'the page of a signal' };
  const blocks = {
    about: toBlocks(sides.about, context),
    decides: toBlocks(sides.decides, context),
    doesNot: toBlocks(sides.doesNot, context),
  };
  const reviewed = fields.date('reviewed');
  const rest = { phrases: fields.texts('phrases'), previousIds: fields.texts('previous-ids'), sources: readSources(fields) };
  if (title === undefined || problems.hasErrors) return { problems: problems.list };
  return {
    value: {
      id: path.name,
      exam: path.exam,
      file: source.path,
      title: title.value,
      titlePlace: title.place,
      decoy: !decides,
      for: points,
      against: rulesOut,
      tempts,
      compares: fields.flag('compares')?.value === true,
      ...blocks,
      links,
      images,
      ...rest,
      ...(reviewed === undefined ? {} : { reviewed: reviewed.value }),
    },
    problems: problems.list,
  };
}
