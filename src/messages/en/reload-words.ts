interface Page {
  readonly env: { online(): boolean };
  /** Whether something is stored nowhere but in this page. */
  losesByLeaving(): boolean;
}

/** What to say where a part of the site did not load: a reload is only advised where it loses nothing, and may help. */
export function reloadWords({ env, losesByLeaving }: Page): string {
  if (losesByLeaving()) return 'Keep this page open: it has answers that are stored nowhere else yet.';
  return env.online() ? 'Reload the page to try again; nothing is lost by it.' : 'Try again once there is a network.';
}
