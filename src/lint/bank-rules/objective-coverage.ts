import { FILE_START } from '../../content/diagnostic.ts';
import type { BankFinding, BankRule } from '../rule.ts';

export const objectiveCoverage: BankRule = {
  id: 'objective-coverage',
  severity: 'warning',
  check({ id: exam, file, questions }, { blueprint, bank: { objectives: least } }) {
    if (least === undefined) return [];
    const all = (blueprint?.domains ?? []).flatMap(({ tasks }) => tasks.flatMap(({ objectives }) => objectives));
    return all.flatMap(({ id, text }): readonly BankFinding[] => {
      const own = questions.filter(({ item }) => item.objective === id);
      const reserved = own.filter((question) => question.reserved).length;
      const practice = own.length - reserved;
      if (practice >= least.practice && reserved >= least.reserved) return [];
      const words = (some: number, kept: number): string => `${some} for practice and ${kept} reserved`;
      const hint = `npm run new -- --exam ${exam} --task ${id.split('.').slice(0, 2).join('.')} --objective ${id}`;
      const [actual, expected] = [words(practice, reserved), `at least ${words(least.practice, least.reserved)}`];
      const reason = `Unexpected count of questions of objective ${id} (${text}), ${actual}, expected ${expected}.`;
      return [{ file, place: FILE_START, reason, actual, expected, hint }];
    });
  },
};
