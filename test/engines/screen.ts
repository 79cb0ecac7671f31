import type { Plain, Tab } from './engine.ts';

/** How long anything may take before a journey gives up on it. A limit, never a wait. */
const LIMIT_MS = 60_000;

export interface Screen {
  readonly tab: Tab;
  /** Waits until a function in the page gives something, and gives it back. */
  until<A extends readonly Plain[], R extends Plain>(what: string, work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Waits until this is on the screen: a pattern that the text of an element fits as a whole. */
  see(selector: string, words?: string): Promise<string>;
  /** Presses with the mouse what fits, once it can be pressed there. */
  press(selector: string, words?: string): Promise<void>;
  drag(from: string, to: string): Promise<void>;
  /** Presses Tab until what fits has the focus. */
  tabTo(selector: string, words?: string): Promise<void>;
  keys(...names: readonly string[]): Promise<void>;
  /** The trimmed texts of all that fit and can be seen. */
  texts(selector: string): Promise<readonly string[]>;
}

/** In the page: the first that fits and can be seen, with the middle of its first line; null while something lies over it. */
const find = (
  selector: string,
  words: string,
): { readonly text: string; readonly at: readonly [number, number] | null } | null => {
  const textOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const fits = new RegExp(`^(?:${words})$`, 'u');
  for (const element of document.querySelectorAll(selector)) {
    if (element.getClientRects().length === 0 || !fits.test(textOf(element))) continue;
    element.scrollIntoView({ block: 'center' });
    const [line] = element.getClientRects();
    if (!line) continue;
    const [x, y] = [line.x + line.width / 2, line.y + line.height / 2];
    const top = document.elementFromPoint(x, y);
    // A screen that rests after a change takes no press.
    const rests = document.body.hasAttribute('data-resting');
    const usable = !rests && !element.matches(':disabled') && top !== null && (element.contains(top) || top.contains(element));
    return { text: textOf(element), at: usable ? [x, y] : null };
  }
  return null;
};

const hasFocus = (selector: string, words: string): boolean => {
  const focused = document.activeElement;
  const text = (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return (focused?.matches(selector) ?? false) && new RegExp(`^(?:${words})$`, 'u').test(text);
};

const textsOf = (selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

/** A text as a pattern that stands for itself. */
export const exactly = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replaceAll(/\s+/g, '\\s+');

export function screenOf(tab: Tab): Screen {
  const until: Screen['until'] = async (what, work, ...args) => {
    const end = performance.now() + LIMIT_MS;
    let last = '';
    do {
      // A page that is just left answers with an error.
      const found = await tab.run(work, ...args).catch((error: unknown) => {
        last = ` (${error})`;
        return undefined;
      });
      if (found) return found as never;
      await new Promise((resolve) => setTimeout(resolve, 40));
    } while (performance.now() < end);
    const where = await tab
      .run(() => `${location.pathname}: ${document.querySelector('main')?.innerText.slice(0, 160) ?? ''}`)
      .catch(() => '');
    throw new Error(`No ${what}${last} on ${where.replaceAll(/\s+/g, ' ')}`);
  };
  const placeOf = async (selector: string, words: string): Promise<readonly [number, number]> => {
    // Twice at the same place: nothing is pressed while the page moves.
    let before = '';
    const end = performance.now() + LIMIT_MS;
    while (performance.now() < end) {
      const found = await until(`${selector} “${words}”`, find, selector, words);
      if (found?.at && before === String(found.at)) return found.at;
      before = String(found?.at);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    throw new Error(`${selector} “${words}” cannot be pressed.`);
  };
  return {
    tab,
    until,
    see: async (selector, words = '.*') => (await until(`${selector} “${words}”`, find, selector, words))?.text ?? '',
    press: async (selector, words = '.*') => tab.press(...(await placeOf(selector, words))),
    drag: async (from, to) => tab.drag(await placeOf(from, '.*'), await placeOf(to, '.*')),
    async tabTo(selector, words = '.*') {
      await until(`${selector} “${words}”`, find, selector, words);
      for (let presses = 0; presses < 90; presses++) {
        if (await tab.run(hasFocus, selector, words)) return;
        await tab.key('Tab');
      }
      throw new Error(`The Tab key does not reach ${selector} “${words}”.`);
    },
    async keys(...names) {
      for (const name of names) {
        await until('rested screen', () => !document.body.hasAttribute('data-resting'));
        await tab.key(name);
      }
    },
    texts: (selector) => tab.run(textsOf, selector),
  };
}
