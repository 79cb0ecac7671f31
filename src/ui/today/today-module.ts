/** What today is worked out and said with, loaded after the page. */
export const loadToday = async () => {
  const [store, words, pieces] = await Promise.all([
    import('../../app/today/today-store.ts'),
    import('../../app/today/today-words.ts'),
    import('../../app/today/piece-words.ts'),
  ]);
  return { ...store, ...words, ...pieces };
};

export type TodayModule = Awaited<ReturnType<typeof loadToday>>;
