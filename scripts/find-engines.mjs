// Finds the browsers in which the journeys of test/engines/ run, and installs what is missing where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'dbus-x11', 'procps'];
const FIREFOX_PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];
const WEBKIT_TOOLS = ['WebKitWebDriver', 'Xvfb', 'dbus-run-session'];

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

/** The little browser that comes with the driver of WebKitGTK, in a folder named after the machine. */
function miniBrowser() {
  if (!WEBKIT_TOOLS.every(onPath)) return undefined;
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  return ['/usr/libexec', '/usr/lib', ...folders]
    .map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((file) => existsSync(file));
}

export function findEngines() {
  const firefox =
    process.env.FIREFOX ?? [onPath('firefox-esr'), onPath('firefox'), ...FIREFOX_PLACES].find((file) => file && existsSync(file));
  const webkit = process.platform === 'linux' ? miniBrowser() : undefined;
  return {
    chromium: findBrowser(),
    firefox,
    webkit,
    missing: [
      ...(firefox ? [] : ['Firefox is not installed: its journeys are not done.']),
      ...(webkit ? [] : ['WebKitGTK is not installed: its journeys are not done (Debian: webkit2gtk-driver xvfb dbus-x11).']),
    ],
  };
}

/** As root on a Debian-like system, from its packages. Elsewhere nothing. */
export function installEngines() {
  if (findEngines().missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${PACKAGES.join(', ')} with apt-get, as root ...`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], options);
}
