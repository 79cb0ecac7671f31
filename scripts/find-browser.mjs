// Finds a Chromium for the browser tests: $CHROMIUM, an installed one, Playwright's own download (60 s), or, as root on
// a Debian-like system, the package manager. Returns its path; throws one clear line where there is none.
// The headless shell comes first: it is the same engine without a desktop's processes, and the tests take a third less time.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const DOWNLOAD_LIMIT_MS = 60_000;

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = (names) => names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const own = chromium.executablePath();
  return [...onPath(SHELLS), ...shellsBeside(own), ...onPath(NAMES), ...PLACES, own].find((file) => file && existsSync(file));
}

/** Where Playwright puts its headless shell: in a folder beside that of its Chromium. */
function shellsBeside(own) {
  const build = /^(.*)chromium-(\d+)/.exec(own);
  if (!build) return [];
  const folder = `${build[1]}chromium_headless_shell-${build[2]}`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((file) => /(^|[\\/])(chrome-)?headless[-_]shell(\.exe)?$/.test(file))
    .map((file) => join(folder, file));
}

function download() {
  console.log('No browser found: asking Playwright to download Chromium (at most 60 s) ...');
  const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
  return installed();
}

function fromSystem() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No download: installing the package "chromium-headless-shell" with apt-get, as root ...');
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  const install = (name) => spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options).status === 0;
  // Older releases have only the whole browser.
  if (!install('chromium-headless-shell')) install('chromium');
  return installed();
}

export function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`$CHROMIUM names ${named}, and there is no such file.`);
  }
  const found = installed() ?? download() ?? fromSystem();
  if (!found) {
    throw new Error('No Chromium for the browser tests. Install Chromium or Chrome, or set CHROMIUM to its path.');
  }
  return found;
}

/** The browser's own version line, for the log. */
export function browserVersion(file) {
  if (process.platform === 'win32') return file;
  return execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
