// Tries whether a folder can serve as a drop box: node scripts/try-drop-box.mjs https://files.example.org/hand-ins/ https://exams.example.org
// Puts one small file there, which it cannot take away again. docs/assignments.md says how such a folder is made.
import { randomUUID } from 'node:crypto';

const [address, origin] = process.argv.slice(2);
if (!address || !origin || !URL.canParse(address) || !URL.canParse(origin)) {
  console.error('Usage: node scripts/try-drop-box.mjs <address of the folder, ending with a slash> <origin of the site>');
  process.exit(2);
}

const [folder, ...query] = address.split('?');
const at = (name) => [folder + name, ...query].join('?');
const file = `signalmark-try-${randomUUID()}.jsonl`;
const ask = (method, url, headers = {}, body = undefined) =>
  fetch(url, { method, headers: { origin, ...headers }, body, redirect: 'manual' });
const listed = (answer, name) => (answer.headers.get(name) ?? '').toLowerCase().split(/\s*,\s*/);
/** Whether a page of the site may see the answer at all. */
const seen = (answer) => ['*', origin].includes(answer.headers.get('access-control-allow-origin') ?? '');
const took = ({ status }) => status >= 200 && status < 300;
const said = ({ status }) => `answered ${status}`;

const SENT = { 'content-type': 'application/x-ndjson', 'if-none-match': '*' };
const steps = [
  [
    'a browser may put files there from the site (CORS preflight)',
    () =>
      ask('OPTIONS', at(file), {
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type,if-none-match',
      }),
    (answer) =>
      took(answer) &&
      seen(answer) &&
      listed(answer, 'access-control-allow-methods').includes('put') &&
      ['content-type', 'if-none-match'].every((name) => listed(answer, 'access-control-allow-headers').includes(name)),
  ],
  ['takes a new file', () => ask('PUT', at(file), SENT, '{}\n'), (answer) => took(answer) && seen(answer)],
  [
    'refuses a second one of that name with 412, which the page may see',
    () => ask('PUT', at(file), SENT, '{"second":true}\n'),
    (answer) => answer.status === 412 && seen(answer),
  ],
  [
    'never replaces a file, whatever the request says',
    () => ask('PUT', at(file), {}, '{"third":true}\n'),
    (answer) => !took(answer),
  ],
  ['gives no file out', () => ask('GET', at(file)), (answer) => !took(answer)],
  ['lists no files', () => ask('GET', at('')), (answer) => !took(answer)],
  ['deletes no file', () => ask('DELETE', at(file)), (answer) => !took(answer)],
];

let bad = 0;
for (const [what, act, holds] of steps) {
  try {
    const answer = await act();
    const good = holds(answer);
    if (!good) bad++;
    console.log(`${good ? 'ok ' : 'BAD'} ${what} (${said(answer)})`);
  } catch (error) {
    bad++;
    console.log(`BAD ${what} (no answer: ${error.cause?.code ?? error.message})`);
  }
}
console.log(bad === 0 ? `A drop box. ${file} is left in it.` : `${bad} of ${steps.length} do not hold.`);
process.exit(bad === 0 ? 0 : 1);
