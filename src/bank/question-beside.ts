import type { CompiledExam, CompiledQuestion } from '../content/compile/compiled.ts';
import { AlikeQuestions } from './alike-questions.ts';

/** What an import calls a question whose own place was taken by another text. */
const IMPORTED = /-imported(?:-\d+)?$/;

/** A question that an author has to choose against another: an import of one that was there, or a draft that is much like one. */
interface QuestionBeside {
  readonly other: CompiledQuestion;
  /** How much of their text they share, 0..1; absent where the one was imported in place of the other. */
  readonly share?: number;
}

/** What stands in the way of a draft; undefined where nothing does, or where the draft has a twin, which is shown beside it anyway. */
export function questionBeside(question: CompiledQuestion, { questions }: CompiledExam): QuestionBeside | undefined {
  const { authored, draft } = question;
  if (!draft) return undefined;
  const place = `${authored.exam}/${authored.task}/${authored.slug.replace(IMPORTED, '')}`;
  const named = place === authored.id ? undefined : questions.find(({ item }) => item.id === place);
  if (named !== undefined) return { other: named };
  const alike = new AlikeQuestions(questions.map((one) => one.authored)).find(authored);
  const other = questions.find((one) => one.authored === alike?.other);
  if (alike === undefined || other === undefined || other.authored.id === authored.flips?.value) return undefined;
  return { other, share: alike.share };
}
