import type { ExamBlueprint } from '../../core/exam/blueprint.ts';
import type { Edit, Problems } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { AuthoredQuestion } from '../parse/authored.ts';
import type { ParsedFiles } from './parsed-files.ts';

/** What checking one question against the others needs. */
export interface QuestionNeighbors {
  /** Ids of all question files, those with errors too. */
  readonly ids: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, AuthoredQuestion>;
  /** Earlier ids with the questions that claim them. */
  readonly former: ReadonlyMap<string, readonly AuthoredQuestion[]>;
  /** Objectives by exam; an exam whose blueprint has errors is absent. */
  readonly objectives: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Kinds by exam, likewise. */
  readonly kinds: ReadonlyMap<string, Pick<ExamBlueprint, 'code' | 'format'>>;
  readonly exams: ReadonlySet<string>;
  readonly families: ReadonlyMap<string, string>;
  /** A reserved question by its family. */
  readonly reserved: ReadonlyMap<string, AuthoredQuestion>;
}

export function gatherNeighbors(parsed: ParsedFiles, families: ReadonlyMap<string, string>): QuestionNeighbors {
  const values = parsed.questions.flatMap(({ value }) => value ?? []);
  const former = new Map<string, AuthoredQuestion[]>();
  for (const question of values) {
    for (const { value } of question.previousIds) former.set(value, [...(former.get(value) ?? []), question]);
  }
  const objectives = parsed.exams.flatMap(({ exam, value }) => {
    if (value === undefined) return [];
    const all = value.domains.flatMap(({ tasks }) => tasks).flatMap((task) => task.objectives);
    return [[exam, new Map(all.map(({ id, text }) => [id, text]))] as const];
  });
  return {
    ids: new Set(parsed.questions.map(({ exam, task, name }) => `${exam}/${task}/${name}`)),
    byId: new Map(values.map((question) => [question.id, question])),
    former,
    objectives: new Map(objectives),
    kinds: new Map(parsed.exams.flatMap(({ exam, value }) => (value === undefined ? [] : [[exam, value] as const]))),
    exams: new Set(parsed.exams.map(({ exam }) => exam)),
    families,
    reserved: new Map(values.filter((one) => one.reserved).map((one) => [families.get(one.id) ?? one.id, one])),
  };
}

function checkObjective(
  { objective, exam, task }: AuthoredQuestion,
  { objectives }: QuestionNeighbors,
  problems: Problems,
): void {
  const known = objectives.get(exam);
  const { value, place } = objective;
  if (known !== undefined && !known.has(value)) {
    const near = [...known.keys()].filter((id) => id.startsWith(`${task}.`));
    problems.error('unknown-objective', place, `Unexpected objective \`${value}\`, expected one of ${exam}.`, {
      actual: value,
      expected: near.join(', '),
      hint: near.length === 0 ? `task ${task} has no objectives in exam.yaml` : `the task's objectives: ${near.join(', ')}`,
    });
  } else if (!value.startsWith(`${task}.`)) {
    problems.error(
      'objective-folder',
      place,
      `Unexpected objective \`${value}\` in the folder ${task}/, expected one of task ${task}.`,
      {
        actual: value,
        expected: `${task}.*`,
        hint: `move the file to questions/${exam}/${value.split('.').slice(0, 2).join('.')}/ (and list its old id under previous-ids:)`,
      },
    );
  }
}

/** An exam without a kind never asks it, so that practicing it would be practicing for another. */
function checkKind({ answer, exam }: AuthoredQuestion, { kinds }: QuestionNeighbors, problems: Problems): void {
  const known = kinds.get(exam);
  if (known === undefined || known.format.kinds.includes(answer.kind)) return;
  const expected = known.format.kinds.join(', ');
  problems.error('kind-left-out', answer.place, `Unexpected ${answer.kind} question: ${known.code} has only ${expected}.`, {
    actual: answer.kind,
    expected,
    hint: `if the exam asks it: kinds: [${expected}, ${answer.kind}] under format: in content/${exam}/exam.yaml`,
  });
}

/** Names the twin in its own file, below the line that opens its front matter; only where its keys stand one a line. */
function nameTwin(twin: AuthoredQuestion, id: string): readonly Edit[] {
  const { objective, file } = twin;
  if (twin.flips !== undefined || objective.place.start.column !== 'objective: '.length + 1) return [];
  const start = { line: 2, column: 1, offset: '---\n'.length };
  return [{ file, place: { start, end: start }, text: `flips: ${id}\n` }];
}

function checkFlips(question: AuthoredQuestion, { ids, byId, former }: QuestionNeighbors, problems: Problems): void {
  const { flips, id } = question;
  if (flips === undefined) return;
  const { value, place } = flips;
  if (value === id) {
    problems.error('flips-itself', place, `Unexpected \`${value}\`, expected the id of the twin.`);
    return;
  }
  if (!ids.has(value)) {
    const moved = former.get(value)?.[0]?.id ?? nearest(value, ids);
    problems.error('unknown-question', place, `Unexpected \`${value}\`, expected the id of a question.`, {
      actual: value,
      hint: moved === undefined ? undefined : `did you mean \`${moved}\`?`,
    });
    return;
  }
  const twin = byId.get(value);
  if (twin === undefined || twin.flips?.value === id) return;
  problems.error('flips-one-sided', place, `Unexpected \`flips\` of one side: \`${value}\` does not name this question.`, {
    actual: twin.flips?.value ?? 'no flips there',
    expected: `flips: ${id} in ${twin.file}`,
    hint: `in ${twin.file}: flips: ${id}`,
    related: [{ file: twin.file, place: twin.flips?.place ?? twin.objective.place, reason: 'the twin' }],
    fix: nameTwin(twin, id),
  });
}

function checkFormerly(question: AuthoredQuestion, { ids, former }: QuestionNeighbors, problems: Problems): void {
  for (const { value, place } of question.previousIds) {
    const others = (former.get(value) ?? []).filter((one) => one !== question);
    const claimed = others.flatMap((one) =>
      one.previousIds.filter((same) => same.value === value).map((same) => ({ ...same, file: one.file })),
    );
    if (!ids.has(value) && claimed.length === 0) continue;
    problems.error(
      'formerly-taken',
      place,
      `Unexpected \`${value}\` under \`previous-ids\`: ${ids.has(value) ? 'a question has this id now' : 'another question claims it too'}.`,
      {
        actual: value,
        expected: 'an id that no other question has or had',
        related: claimed.map((one) => ({ file: one.file, place: one.place, reason: 'claimed here too' })),
      },
    );
  }
}

/** No practice question may share its family with one that is reserved for mocks: it would be a first sight of it. */
function checkReserved(question: AuthoredQuestion, { families, reserved }: QuestionNeighbors, problems: Problems): void {
  if (question.reserved || question.draft) return;
  const mate = reserved.get(families.get(question.id) ?? question.id);
  if (mate === undefined) return;
  const place = question.flips?.value === mate.id ? question.flips.place : (question.family?.place ?? question.objective.place);
  problems.error('reserved-family', place, `Unexpected family of \`${mate.id}\`, which is reserved for mocks.`, {
    expected: 'a family without reserved questions, or `reserved: true` here too',
    hint: 'reserved: true',
    related: [{ file: mate.file, place: mate.family?.place ?? mate.objective.place, reason: 'the reserved question' }],
  });
}

/** Checks what a question says of its place in the bank: objective and folder, kind, twin, earlier ids, reserved mates. */
export function checkQuestion(question: AuthoredQuestion, neighbors: QuestionNeighbors, problems: Problems): void {
  checkObjective(question, neighbors, problems);
  checkKind(question, neighbors, problems);
  checkFlips(question, neighbors, problems);
  checkFormerly(question, neighbors, problems);
  checkReserved(question, neighbors, problems);
}
