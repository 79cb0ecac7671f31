import type { Kind } from '../../core/item/item.ts';
import { collectProblems, type Parsed, type Problems } from '../diagnostic.ts';
import { explainedOf, formOf } from '../kinds/content-kinds.ts';
import { readAnswer } from '../kinds/read-answer.ts';
import { placeOf } from '../markdown/context.ts';
import { SPAN_NAMES } from '../markdown/directive-names.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import type { AuthoredAnswer, AuthoredOption, AuthoredQuestion, LocalLink } from './authored.ts';
import { contentPath, refusePath } from './content-path.ts';
import type { Placed } from './fields.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { readQuestionFields } from './question-fields.ts';
import { type QuestionParts, splitQuestion } from './question-parts.ts';
import { readSpans } from './spans.ts';
import { tellBlanks } from './tell-blanks.ts';
import { type TreeContext, toBlocks, toInlines } from './text-tree.ts';

/** Tells an answer of another kind than the one the author named. */
function tellKind(answer: AuthoredAnswer, declared: Placed<Kind> | undefined, problems: Problems): void {
  if (declared === undefined || declared.value === answer.kind) return;
  const form = formOf(declared.value);
  problems.error(
    'kind-form',
    answer.place,
    `Unexpected answer of the kind ${answer.kind}, expected ${declared.value}, as \`kind\` says: ${form}.`,
    {
      actual: answer.kind,
      expected: form,
      hint: `${form}; or leave \`kind\` out: the form of the answer says it`,
      related: [{ file: problems.file, place: declared.place, reason: 'the kind named' }],
    },
  );
}

/** Two options with the same words could not be told apart: their ids are made of their words. */
function tellDoubles(answer: AuthoredAnswer, problems: Problems): void {
  const seen = new Map<string, AuthoredOption>();
  for (const option of explainedOf(answer)) {
    const first = seen.get(option.id);
    seen.set(option.id, first ?? option);
    if (first === undefined) continue;
    problems.error('duplicate-option', option.place, `Unexpected second \`${option.plain.slice(0, 60)}\`, expected each once.`, {
      related: [{ file: problems.file, place: first.place, reason: 'the same words stand here' }],
    });
  }
}

function readText(
  parts: QuestionParts,
  document: ReturnType<typeof parseMarkdown>,
  found: Pick<TreeContext, 'links' | 'images'>,
  problems: Problems,
) {
  const spans = readSpans(document, problems);
  const markable = parts.answer.shape === 'task';
  const base: TreeContext = { problems, ...found, where: markable ? 'a scenario' : 'an ordering or matching question' };
  const stem: TreeContext = markable ? { ...base, onSpan: spans.add } : base;
  const first = parts.scenario[0] ?? parts.leadIn;
  const stemPlace = { start: placeOf(first).start, end: placeOf(parts.leadIn).end };
  return {
    stemPlace,
    stemSource: document.source.slice(stemPlace.start.offset, stemPlace.end.offset),
    scenario: toBlocks(parts.scenario, stem),
    leadIn: toInlines(parts.leadIn.children, { ...stem, where: markable ? 'a lead-in' : base.where }),
    leadInPlace: placeOf(parts.leadIn),
    explanation: toBlocks(parts.explanation, { problems, ...found, where: 'an explanation' }),
    spans: spans.spans,
  };
}

/** Reads a question's file. Whether what it refers to exists (objective, signals, concepts, twins) is checked with the whole bank. */
export function parseQuestion(source: SourceFile): Parsed<AuthoredQuestion> {
  const problems = collectProblems(source.path);
  const path = contentPath(source.path);
  if (path?.kind !== 'question') {
    refusePath(problems);
    return { problems: problems.list };
  }
  const normalized = normalizeText(source.text);
  const matter = parseFrontMatter(normalized, problems);
  if (matter === undefined) return { problems: problems.list };
  const fields = readQuestionFields(matter.fields, problems);
  const unfinished = tellBlanks(normalized, fields?.draft === true, problems);
  const document = parseMarkdown(matter.body, problems, { text: SPAN_NAMES, containers: [] });
  const parts =
    document.root.children.length === 0 && problems.hasErrors ? undefined : splitQuestion(document, matter.place, problems);
  if (parts === undefined) return { problems: problems.list };
  const found = { links: [] as LocalLink[], images: [] as LocalLink[] };
  const text = readText(parts, document, found, problems);
  const answer = readAnswer(parts.answer, { problems, source: document.source, lines: document.lines, ...found });
  tellKind(answer, fields?.declared, problems);
  tellDoubles(answer, problems);
  if (fields === undefined || problems.hasErrors) return { problems: problems.list };
  const { exam, task, name } = path;
  const { declared: _, ...own } = fields;
  return {
    value: {
      id: `${exam}/${task}/${name}`,
      exam,
      task,
      slug: name,
      file: source.path,
      ...own,
      ...text,
      answer,
      ...found,
      unfinished,
    },
    problems: problems.list,
  };
}
