/** What a lesson ends with is loaded when the reader nears it: nothing of it is needed to read. */
export function endLater(): void {
  const end = document.querySelector<HTMLElement>('.lesson-end');
  if (!end) return;
  // Also after them the day goes on.
  const then = new URLSearchParams(location.search).getAll('then');
  const check = document.querySelector<HTMLAnchorElement>('.lesson-check');
  if (check) check.search += then.map((step) => `&${new URLSearchParams([['then', step]])}`).join('');
  const { exam = '', lesson: id = '', formerly = '', minutes, revision = '' } = end.dataset;
  const lesson = { id, previousIds: formerly.split(' ') };
  const watcher = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      import('../../../ui/lesson/show-lesson-end.tsx').then(
        ({ showLessonEnd }) => showLessonEnd(end, { exam, lesson, minutes: Number(minutes), revision }),
        // It did not load: the lesson is what it was.
        () => {},
      );
    },
    { rootMargin: '800px' },
  );
  watcher.observe(end);
}
