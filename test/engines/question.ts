import { bankIndex, EXAM, keysOf, optionText, type Question, question, questions } from '../browser/bank.ts';
import type { Site } from '../browser/site-server.ts';
import { exactly, type Screen } from './screen.ts';

export { EXAM };

/** A question of each kind that the bank has, those with marking first. */
export const ofEachKind = (): readonly Question[] =>
  (['multiple-choice', 'multiple-response', 'ordering', 'matching'] as const).map(
    (kind): Question => questions(kind, (one) => one.item.marking)[0] ?? question(kind),
  );

/** Questions to mark, of one choice. */
export const toMark = (count: number): readonly Question[] =>
  questions('multiple-choice', (one) => one.item.marking && one.text.spans.length >= 3).slice(0, count);

export const conceptCount = (): number => Object.keys(bankIndex().concepts).length;

/** Opens a practice of exactly these questions, and waits for the first. */
export async function practice(screen: Screen, site: Site, list: readonly Question[]): Promise<void> {
  const query = new URLSearchParams(list.map(({ id }) => ['item', id]));
  await screen.tab.goto(site.url(`/${EXAM}/practice/?${query}`));
  await screen.see('h1', `Question 1 of ${list.length}`);
}

/** The one of these that is on the screen. */
export async function shown(screen: Screen, list: readonly Question[]): Promise<Question> {
  const id = await screen.until('lead-in', () => document.querySelector('.lead-in')?.id.replace('lead-in-', '') ?? '');
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`${id} was not asked for.`);
  return found;
}

const wrongOf = (one: Question): string => one.item.options.find(({ id }) => !keysOf(one).includes(id))?.id ?? '';

/** Chooses with the mouse. The words of an option are pressed, not the small box: that is what a finger finds. */
export async function respond(screen: Screen, one: Question, right = true): Promise<void> {
  const { key } = one.scoring;
  if (key.kind === 'matching') {
    for (const [prompt, response] of Object.entries(key.pairs)) await choosePair(screen, prompt, response);
    return;
  }
  for (const id of right ? keysOf(one) : [wrongOf(one)]) {
    const words = exactly(optionText(one, id));
    if (key.kind === 'ordering') await screen.press('.available .step', words);
    else await screen.press('.option label', `[A-Z]\\s*${words}`);
  }
}

/** A list that drops down is the system's own: no engine lets its lines be pressed. */
const choosePair = (screen: Screen, prompt: string, response: string) =>
  screen.until(
    `list of ${prompt}`,
    (id, value) => {
      const list = document.querySelector<HTMLSelectElement>(`#${CSS.escape(`prompt-${id}`)}`);
      if (!list) return false;
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    prompt,
    response,
  );

/** The same by keys alone: a number chooses, places, or goes to a prompt, where arrows choose. */
export async function respondByKeys(screen: Screen, one: Question): Promise<void> {
  const { key } = one.scoring;
  if (key.kind === 'matching') {
    for (const [at, { id }] of (one.item.kind === 'matching' ? one.item.prompts : []).entries()) {
      await screen.keys(String(at + 1));
      await screen.until('focus on the list', (prompt) => document.activeElement?.id === `prompt-${prompt}`, id);
      await arrowTo(screen, key.pairs[id] ?? '');
      await screen.tab.run(() => (document.activeElement as HTMLElement | null)?.blur() ?? true);
    }
    return;
  }
  for (const id of keysOf(one)) {
    const words = optionText(one, id);
    const selector = key.kind === 'ordering' ? '.available .step' : '.option .option-text';
    const at = (await screen.texts(selector)).indexOf(words.replaceAll(/\s+/g, ' ').trim());
    await screen.keys(String(at + 1));
  }
}

async function arrowTo(screen: Screen, value: string): Promise<void> {
  const current = () => screen.tab.run(() => (document.activeElement as HTMLSelectElement | null)?.value ?? '');
  for (let presses = 0; presses < 9; presses++) {
    if ((await current()) === value) return;
    await screen.keys('ArrowDown');
  }
  throw new Error('The arrow keys do not choose in a list.');
}

/** Answers, with the warning that nothing was marked where it comes, and gives the verdict. */
export async function answer(screen: Screen): Promise<string> {
  await screen.press('.action-bar .button', 'Answer');
  await screen.until(
    'verdict or warning',
    () => document.querySelector('#verdict') !== null || document.querySelector('.action-bar p')?.textContent !== '',
  );
  if ((await screen.texts('.action-bar .button')).includes('Answer without marking'))
    await screen.press('.action-bar .button', 'Answer without marking');
  return (await screen.see('#verdict')).trim();
}

export const next = (screen: Screen): Promise<void> => screen.press('.action-bar .button', 'Next question|Finish');
