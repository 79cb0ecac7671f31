import { collectProblems, FILE_START, type Parsed } from '../diagnostic.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import type { SiteFacts } from './authored.ts';
import { openFields } from './fields.ts';
import { map, renamedFrom, required, type Schema, type TextForm, text, texts, url } from './schema.ts';
import { parseYaml } from './yaml.ts';

const LICENSE: Schema = {
  what: '`license`',
  keys: {
    name: required(text('Its name: CC BY 4.0.')),
    url: required(url('Where its text is.')),
    credit: required(text('How others name the authors of the content.')),
  },
};

/** What opens a report: no other placeholder, and nothing that runs or reads a file. */
const TRACKER: TextForm = {
  pattern:
    /^(https:\/\/[^\s/?#@{}\\]+(\/[^\s?#{}]*)?|mailto:[^\s?#{}@]+@[^\s?#{}@]+)\?([^\s{}#]|\{title\})*\{body\}([^\s{}#]|\{title\})*$/,
  expected: 'an address such as https://github.com/acme/exams/issues/new?title={title}&body={body}, or mailto:',
};

/** A folder. Nothing in it may end a source of a content policy; plain http only on the same machine, for trying it out. */
const DROPBOX: TextForm = {
  pattern: /^(https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/([\w.~%+-]+\/)*(\?[\w.~%+=&/-]+)?$/i,
  expected: 'the https address of a folder, with a slash at its end, such as https://files.example.org/hand-ins/',
};

/** `content/site.yaml`. */
export const SITE: Schema = {
  what: 'the site',
  keys: {
    name: text('What the site is called.'),
    notice: text('Whom it is independent of, whose trademarks it names: at the foot of every page.'),
    origin: texts('Where the questions come from, a paragraph each: on the page about the site.'),
    tracker: text('Where problems are reported: an address in which {body} and {title} are filled in, https or mailto.', TRACKER),
    dropbox: text('Where learners hand in assignments: the address of a folder that takes new files by PUT.', DROPBOX),
    license: renamedFrom('licence', map(LICENSE, 'What others may do with the content.')),
  },
};

/** What a site is called and says of its content where `content/site.yaml` says nothing. */
export const PLAIN_SITE: SiteFacts = { name: 'Signalmark', origin: [] };

/** Reads `content/site.yaml`: what is true of the content of this site and not of the code. */
export function parseSite(file: SourceFile): Parsed<SiteFacts> {
  const problems = collectProblems(file.path);
  const root = parseYaml(normalizeText(file.text), problems);
  if (root === undefined) return { problems: problems.list };
  if (root.kind !== 'map') {
    const place = root.kind === 'scalar' && root.value === null ? FILE_START : root.place;
    problems.error('yaml-syntax', place, 'Unexpected content, expected `key: value` lines.', {
      hint: 'name: My exams; a site that has nothing to say needs no site.yaml',
    });
    return { problems: problems.list };
  }
  const site = openFields(root, problems, SITE);
  const notice = site.text('notice')?.value.trim();
  const tracker = site.text('tracker')?.value.trim();
  const dropbox = site.text('dropbox')?.value.trim();
  const license = site.map('license');
  const value: SiteFacts = {
    name: site.text('name')?.value.trim() ?? PLAIN_SITE.name,
    origin: site.texts('origin').map((paragraph) => paragraph.value.trim()),
    ...(notice === undefined ? {} : { notice }),
    ...(tracker === undefined ? {} : { tracker }),
    ...(dropbox === undefined ? {} : { dropbox }),
    ...(license === undefined
      ? {}
      : {
          license: {
            name: license.text('name')?.value ?? '',
            url: license.url('url')?.value ?? '',
            credit: license.text('credit')?.value ?? '',
          },
        }),
  };
  return problems.hasErrors ? { problems: problems.list } : { value, problems: problems.list };
}
