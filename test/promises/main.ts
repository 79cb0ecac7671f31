// `npm run promises`: writes docs/promises.md. Where SIGNALMARK_FIGURES names a folder (`npm run test:faults`), what tests counted there is stored first.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addFigures, type Told } from './add-figures.ts';
import { FIGURES, ROOT, readFigures } from './promise-table.ts';
import { promisesPage } from './promises-page.ts';

const folder = process.env['SIGNALMARK_FIGURES'];
if (folder !== undefined) {
  const told = readdirSync(folder).map((file): Told => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(FIGURES, `${JSON.stringify(addFigures(readFigures(), told, day), null, 2)}\n`);
}
writeFileSync(join(ROOT, 'docs/promises.md'), promisesPage());
