import { type NamedTests, type Replaced, readFigures, readTable, type StoredFigures } from './promise-table.ts';

const plain = (text: string): string => text.replaceAll(/[\\[\]*_<|`]/g, '\\$&');

const testLines = (tests: NamedTests): readonly string[] =>
  Object.entries(tests).flatMap(([file, titles]) => [
    `- [${file}](../test/${file})`,
    ...titles.map((title) => `  - ${plain(title)}`),
  ]);

function figureLines(names: readonly string[], stored: StoredFigures): readonly string[] {
  return names.map((name) => {
    const { day, counts } = stored[name] ?? { day: 'not counted yet', counts: {} };
    const words = Object.entries(counts).map(([what, count]) => `${count.toLocaleString('en-US')} ${what}`);
    return `- ${[name.replaceAll('-', ' '), words.join(', ')].filter((each) => each !== '').join(': ')} (${day})`;
  });
}

const replacedLines = ({ weak, by, tests }: Replaced): readonly string[] => [
  `**${plain(weak)}** In its place since commit \`${by}\`:`,
  '',
  ...testLines(tests),
  '',
];

/** docs/promises.md: what is promised, what is done to break it, and the tests that show that it holds. */
export function promisesPage(): string {
  const { promises, replaced } = readTable();
  const stored = readFigures();
  const kills = Object.entries(stored).filter(([name]) => name.endsWith('-kills'));
  const rounds = kills.reduce((sum, [, { counts }]) => sum + (counts['rounds'] ?? 0), 0);
  return [
    '# Promises about data and safety',
    '',
    '<!-- Written by `npm run promises`. Change test/promises/promises.yaml instead. -->',
    '',
    'What learners and authors can rely on. Below each promise: the fault that is put in to break it, what the tests counted when `npm run test:faults` last ran them with',
    `many rounds (${rounds} kills of a browser in all), and the tests, by their titles. \`npm test\` runs all of them, with few rounds, and fails where a test named here is gone.`,
    '',
    ...Object.entries(promises).flatMap(([number, { promise, fault, figures, tests }]) => [
      `## ${number}. ${promise}`,
      '',
      `Fault put in: ${fault}`,
      '',
      ...(figures ? ['Last figures:', '', ...figureLines(figures, stored), ''] : []),
      'Tests:',
      '',
      ...testLines(tests),
      '',
    ]),
    '## Tests that took the place of weaker ones',
    '',
    'Tests of release 0.4.0 that put a fault in at a convenient moment, or looked past it, and those that put it in at every step.',
    '',
    ...replaced.flatMap(replacedLines),
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}
