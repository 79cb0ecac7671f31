import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(import.meta.dirname, '..');
/** The rooms that reading, compiling and checking a bank goes through. */
const ROOMS = ['core', 'messages', 'content', 'lint', 'bank'];

/** Which packages there are: exactly, or in a copy without its lockfile, those that are asked for. */
function packages(): Buffer {
  const exact = join(SRC, '../package-lock.json');
  return readFileSync(existsSync(exact) ? exact : join(SRC, '../package.json'));
}

/** A hash of all code that compiles a bank: our own, the packages it uses and Node itself. */
export function codeHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const room of ROOMS)
    for (const file of readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(`${room}/${file}\0`).update(readFileSync(join(SRC, room, file)));
  return hash.update(packages()).digest('hex').slice(0, 16);
}
