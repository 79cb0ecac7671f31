import { useEffect } from 'preact/hooks';

/** Puts what is on the screen before the page's own title: in a list of tabs, and for who hears the title first. */
export function useTitle(words: string): void {
  useEffect(() => {
    const page = document.title;
    document.title = `${words} · ${page}`;
    return () => {
      document.title = page;
    };
  }, [words]);
}
