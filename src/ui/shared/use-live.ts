import { useEffect, useState } from 'preact/hooks';

/** False in the server's page and until its script is there: what can be pressed waits for it, as it would do nothing yet. */
export function useLive(): boolean {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return live;
}
