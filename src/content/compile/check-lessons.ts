import { collectProblems, type Diagnostic, type Problems } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
import type { AuthoredSignal, LocalLink } from '../parse/authored.ts';
import { resolvePath } from '../parse/content-path.ts';
import type { Lesson } from '../parse/lesson.ts';
import { checkConcepts } from './resolve-spans.ts';
import { conceptOfLink, hintForLink, type Scope } from './scope.ts';

/** Objectives by exam. */
type Objectives = ReadonlyMap<string, ReadonlyMap<string, string>>;

function checkObjectives(lesson: Lesson, objectives: Objectives, problems: Problems): void {
  for (const { value, place } of lesson.objectives) {
    const [id = '', exam = lesson.exam] = value.split('/').reverse();
    const known = objectives.get(exam);
    if (known === undefined && exam === lesson.exam) continue;
    if (known?.has(id)) continue;
    problems.error('unknown-objective', place, `Unexpected objective \`${value}\`, expected one of ${exam}.`, {
      actual: value,
      hint: known === undefined ? didYouMean(exam, objectives.keys()) : didYouMean(id, known.keys()),
    });
  }
  const own = lesson.objectives.filter(({ value }) => !value.includes('/'));
  const [first] = own;
  if (first === undefined || own.some(({ value }) => value.startsWith(`${lesson.task}.`))) return;
  problems.error(
    'objective-folder',
    first.place,
    `Unexpected objectives in the folder ${lesson.task}/, expected one of task ${lesson.task} among them.`,
    {
      actual: own.map(({ value }) => value).join(', '),
      expected: `${lesson.task}.*`,
    },
  );
}

/** Tells images whose file is not there. Paths are relative to the content root; without `assets` nothing is known of files. */
export function checkImages(images: readonly LocalLink[], assets: ReadonlySet<string> | undefined, problems: Problems): void {
  for (const { href, place } of images) {
    if (assets === undefined || assets.has(href)) continue;
    problems.error('image-missing', place, `Unexpected image \`${href}\`, expected a file that exists.`, {
      actual: href,
      hint: didYouMean(href, assets),
    });
  }
}

/** Checks what a lesson names outside itself: objectives, concepts, glossary terms, images. */
export function checkLesson(
  lesson: Lesson,
  scope: Scope,
  objectives: Objectives,
  assets: ReadonlySet<string> | undefined,
): readonly Diagnostic[] {
  const problems = collectProblems(lesson.file);
  checkObjectives(lesson, objectives, problems);
  checkConcepts([...lesson.related, ...lesson.references.concepts], scope, problems);
  for (const { value, place } of lesson.references.terms) {
    if (scope.terms.has(value) || !scope.termsComplete) continue;
    problems.error('unknown-term', place, `Unexpected \`#${value}\`, expected the id of a term in glossary.yaml.`, {
      actual: value,
      hint: didYouMean(value, scope.terms.keys()),
    });
  }
  for (const { value, place } of lesson.previousIds) {
    if (!scope.concepts.has(value)) continue;
    problems.error('formerly-taken', place, `Unexpected \`${value}\` under \`previous-ids\`: a lesson has this id now.`, {
      actual: value,
    });
  }
  const images = lesson.references.images.map(({ value, place }) => ({ href: resolvePath(lesson.file, value) ?? value, place }));
  checkImages(images, assets, problems);
  return problems.list;
}

/** Checks what a signal names: concepts, links, earlier ids. */
export function checkSignal(
  signal: AuthoredSignal,
  scope: Scope,
  assets: ReadonlySet<string> | undefined,
): readonly Diagnostic[] {
  const problems = collectProblems(signal.file);
  checkConcepts([...signal.for, ...signal.against, ...signal.tempts], scope, problems);
  for (const { href, place } of signal.links) {
    if (conceptOfLink(href, signal.file, scope) !== undefined) continue;
    problems.error('unknown-concept', place, `Unexpected address \`${href}\`, expected a concept or the path of its lesson.`, {
      actual: href,
      hint: hintForLink(href, scope),
    });
  }
  checkImages(signal.images, assets, problems);
  for (const { value, place } of signal.previousIds) {
    if (!scope.signals.has(value)) continue;
    problems.error('formerly-taken', place, `Unexpected \`${value}\` under \`previous-ids\`: a signal has this id now.`, {
      actual: value,
    });
  }
  return problems.list;
}
