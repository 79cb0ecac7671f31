import type { CompiledQuestion } from '../../content/compile/compiled.ts';
import type { AuthoredQuestion } from '../../content/parse/authored.ts';
import { percent } from '../../core/percent.ts';
import { bandIndex, canBeSimilar, rowsFor } from '../min-hash.ts';
import type { BankFinding, BankRule } from '../rule.ts';
import { comparedTexts, jaccard, shingles } from '../shingles.ts';
import { signatureOnce } from '../signature-once.ts';

export const nearDuplicate: BankRule = {
  id: 'near-duplicate',
  severity: 'error',
  limits: {
    error: {
      default: 80,
      milder: 'higher',
      what: 'per cent of the runs of five words shared by two questions: an error from here on',
    },
    warning: {
      default: 60,
      milder: 'higher',
      what: 'per cent of the runs of five words shared by two questions: a warning from here on',
    },
  },
  check({ questions }, { limit }) {
    const [error, warning] = [limit('error') / 100, limit('warning') / 100];
    const least = Math.min(error, warning);
    const sorted = questions.toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1));
    const index = bandIndex(rowsFor(least));
    const runs = runsOnce();
    return sorted.flatMap((question): readonly BankFinding[] => {
      const signature = signatureOnce(question.authored);
      let nearest: { readonly other: CompiledQuestion; readonly share: number } | undefined;
      for (const number of index.candidates(signature)) {
        const other = sorted[number];
        if (other === undefined || other.item.family === question.item.family) continue;
        if (!canBeSimilar(signature, signatureOnce(other.authored), least)) continue;
        const share = jaccard(runs(question.authored), runs(other.authored));
        if (share >= least && share > (nearest?.share ?? 0)) nearest = { other, share };
        // One is enough to tell, and keeps a bank of copies from being compared each with each.
        if (share >= error) break;
      }
      index.add(signature);
      if (nearest === undefined) return [];
      const { other, share } = nearest;
      const actual = `${Math.floor(100 * share)} %`;
      return [
        {
          file: question.authored.file,
          place: question.authored.stemPlace,
          severity: share >= error ? 'error' : 'warning',
          reason: `Unexpected near-copy of \`${other.item.id}\`: they share ${actual} of their runs of five words, expected less than ${percent(least)}.`,
          actual,
          expected: `less than ${percent(least)}`,
          hint: 'give one of them another scenario, or write the same `family` in both if they are variants',
          related: [{ file: other.authored.file, place: other.authored.stemPlace, reason: 'the other question' }],
        },
      ];
    });
  },
};

/** The runs of the few questions that are compared exactly, each made once in a run of the rule: kept for all they would be large. */
function runsOnce(): (question: AuthoredQuestion) => ReadonlySet<string> {
  const made = new Map<AuthoredQuestion, ReadonlySet<string>>();
  return (question) => {
    const runs = made.get(question) ?? shingles(comparedTexts(question));
    made.set(question, runs);
    return runs;
  };
}
