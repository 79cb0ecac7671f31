import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalibration } from '../../src/content/parse/calibration.ts';
import { groupFiles } from '../../src/stats/collect/group-files.ts';
import { unknownExam } from '../../src/stats/exam-facts.ts';
import { correlationInterval } from '../../src/stats/measure/interval.ts';
import { keyDoubt } from '../../src/stats/model/key-doubt.ts';
import { calibrationYaml } from '../../src/stats/report/calibration-yaml.ts';
import { percent, percentRange, signed } from '../../src/stats/report/figures.ts';
import type { ShownQuestion } from '../../src/stats/report/shown.ts';

describe('files of one learner', () => {
  const groupsOf = (files: readonly (readonly string[])[]) => {
    const groups = groupFiles((device) => device);
    const known = files.map((devices, file) => groups.add(file, devices));
    return { known, groups: groups.groups() };
  };

  it('are those that name a device in common, also by a third one', () => {
    const { known, groups } = groupsOf([['laptop'], ['tablet'], ['laptop', 'phone'], ['phone', 'tablet'], ['other'], []]);
    expect(known).toEqual([false, false, true, true, false, false]);
    expect(groups.map(({ files }) => files)).toEqual([[0, 1, 2, 3], [4]]);
  });

  it('are the same whatever the order, each file in one group', () => {
    const devices = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(devices, { minLength: 1, maxLength: 8 }), (files) => {
        const partition = (order: readonly number[]) =>
          groupsOf(order.map((at) => files[at] ?? []))
            .groups.map(({ files: own }) => own.map((at) => order[at] ?? 0).sort())
            .map(String)
            .sort();
        const order = files.map((_, at) => at);
        expect(partition(order.toReversed())).toEqual(partition(order));
        expect(partition(order).flatMap((own) => own.split(',')).length).toBe(files.length);
      }),
    );
  });
});

describe('the doubt of a key', () => {
  const asked = { level: 0, floor: 0.25 };
  /** Weak learners guess; strong ones choose what is right. */
  const bins = (right: string) =>
    [-2, -1, 0, 1, 2].map((ability, at) => ({
      ability,
      chosen: new Map([...'abcd'].map((option) => [option, option === right ? 10 + 12 * at : 10 - 2 * at])),
    }));

  it('is none where the key explains what was chosen best', () => {
    expect(keyDoubt(bins('b'), 'b', asked)).toEqual({ doubt: 0, option: null });
  });

  it('names the option that does', () => {
    const { doubt, option } = keyDoubt(bins('c'), 'b', asked);
    expect(option).toBe('c');
    expect(doubt).toBeGreaterThan(20);
  });

  it('is small after few answers', () => {
    const few = [
      {
        ability: 0,
        chosen: new Map([
          ['a', 2],
          ['b', 1],
        ]),
      },
    ];
    expect(keyDoubt(few, 'b', asked).doubt).toBeLessThan(3);
    expect(keyDoubt([], 'b', asked)).toEqual({ doubt: 0, option: null });
  });
});

describe('figures', () => {
  it('are told as people say them', () => {
    expect([signed(-0.004), signed(0.126), signed(-1.5, 1), percent(0.126), percentRange([0.3, 0.414])]).toEqual([
      '0.00',
      '+0.13',
      '−1.5',
      '13 %',
      '30 to 41 %',
    ]);
  });

  it('of a correlation have an interval by Fisher’s z', () => {
    const [low, high] = correlationInterval(0.5, 28);
    // tanh(0.549306 -+ 1.96 / 5)
    expect([low, high]).toEqual([expect.closeTo(0.156, 4), expect.closeTo(0.7358, 4)]);
    expect(correlationInterval(0.9, 3)).toEqual([-1, 1]);
  });
});

describe('a calibration', () => {
  const asked = (
    name: string,
    over: Partial<ShownQuestion['stats']> = {},
    isCurrent: boolean | null = true,
    difficulty = 0.456,
  ): ShownQuestion => ({
    ...{
      name,
      title: null,
      isCurrent,
      isPreliminary: false,
      facility: 0.5,
      interval: [0.4, 0.6],
      facilitySaid: '50 %',
      difficulty,
    },
    ...{ difficultyError: 0.2, options: [], flags: [], doubt: 0 },
    stats: {
      ...{
        item: `x/${name}`,
        revision: 'abc1',
        domain: '1',
        task: '1.1',
        kind: 'multiple-choice',
        level: 2,
        learners: 52,
        r: 0.3,
      },
      ...{ rInterval: [0.1, 0.5], compared: 52, seconds: 40, ...over },
    },
  });
  const questions = [
    asked('1.2/b'),
    asked('1.1/a', {}, true, 9),
    asked('1.1/few', { learners: 29 }),
    asked('1.1/changed', {}, false),
    asked('1.1/gone', {}, null),
  ];

  it('has the questions as they are now, from 30 learners on, within what the file may say', () => {
    const yaml = calibrationYaml({ facts: unknownExam('x'), learners: 52, questions, outcomes: { link: null } }, '2026-12-20');
    expect(yaml.split('\n').slice(1)).toEqual([
      'date: 2026-12-20',
      'learners: 52',
      'items:',
      '  1.1/a: {difficulty: 4.00, answers: 52, revision: "abc1"}',
      '  1.2/b: {difficulty: 0.46, answers: 52, revision: "abc1"}',
      '',
    ]);
    expect(parseCalibration({ path: 'content/x/calibration.yaml', text: yaml }).problems).toEqual([]);
  });

  it('has the link of the outcomes, or else the one in use', () => {
    const facts = { ...unknownExam('x'), link: { shift: -0.2, slope: 1.1 } };
    const linesOf = (link: Parameters<typeof calibrationYaml>[0]['outcomes']['link']) =>
      calibrationYaml({ facts, learners: 52, questions: [], outcomes: { link } }, '2026-12-20').split('\n').slice(3);
    expect(linesOf(null)).toEqual(['shift: -0.20', 'slope: 1.10', '']);
    const fitted = { shift: -9, slope: 0.1, shiftError: 1, logSlopeError: 1, moved: -1, movedError: 1 };
    expect(linesOf(fitted)).toEqual(['shift: -3.00', 'slope: 0.25', '']);
  });
});
