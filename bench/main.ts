// `npm run bench`: how fast the parts are. Figures for a person to compare on one machine, never a test.
import { authoringFigures } from './authoring.ts';
import { bankRuleFigures } from './bank-rules.ts';
import { devEditFigures } from './dev-edit.ts';
import { engineFigures } from './engine.ts';
import { foldFigures } from './folds.ts';
import { longRecordFigures } from './long-record.ts';
import { pageFigures } from './page/page.ts';
import { recordFigures } from './record.ts';

const only = process.argv[2];
const parts = {
  engine: engineFigures,
  page: pageFigures,
  authoring: authoringFigures,
  'dev-edit': devEditFigures,
  folds: foldFigures,
  record: recordFigures,
  'long-record': longRecordFigures,
  'bank-rules': bankRuleFigures,
};
if (only && !(only in parts)) {
  console.error(`Unexpected ${only}, expected one of: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(parts)) {
  if (only && only !== name) continue;
  console.log(`\n${name}`);
  for (const { what, value } of await measure()) console.log(`  ${what.padEnd(62)} ${value}`);
}
