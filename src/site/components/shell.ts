// What every page does when scripted: theme button, due count, banner of what is not saved; and, once the page is there, what can wait.
import { storagePrefix } from '../../env/storage-prefix.ts';
import * as m from '../../messages/en/site.ts';
import { showDue } from './due.ts';
import { watchWaiting } from './waiting.ts';

const root = document.documentElement;
const themeKey = `${storagePrefix(document.body.dataset['base'] ?? '/')}theme`;
const button = document.querySelector<HTMLButtonElement>('#theme-button');
const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const currentTheme = (): Theme =>
  root.dataset['theme'] === 'light' || root.dataset['theme'] === 'dark' ? root.dataset['theme'] : 'system';

function say(theme: Theme) {
  button?.setAttribute('aria-label', m.theme(theme));
}

button?.addEventListener('click', () => {
  const next = THEMES[(THEMES.indexOf(currentTheme()) + 1) % THEMES.length] ?? 'system';
  if (next === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = next;
  try {
    if (next === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, next);
  } catch {
    // Storage is refused: the theme holds for this page only.
  }
  say(next);
});
say(currentTheme());
// In the server's page it waits: it would do nothing yet.
if (button) button.disabled = false;

showDue();
watchWaiting();
// Without it the page does what it is for.
const later = () => void import('./shell-later.ts').catch(() => {});
document.readyState === 'complete' ? later() : addEventListener('load', later, { once: true });
