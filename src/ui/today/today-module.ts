/** What today is worked out and said with, loaded after the page. */
export const loadToday = async () => {
  const [store, words, pieces] = await Promise.all([
    import('../../app/today/today-store.ts'),
    import('../../messages/en/today-words.ts'),
    import('../../messages/en/piece-words.ts'),
  ]);
  return { ...store, ...words, ...pieces };
};

export type TodayModule = Awaited<ReturnType<typeof loadToday>>;
