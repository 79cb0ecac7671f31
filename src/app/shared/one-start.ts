/**
 * For what begins a session, or goes on with one: while one start is under way it takes no second, whatever that was to begin. Two presses on a
 * button are one wish, though nothing on the screen has changed between them.
 */
export function oneStart() {
  let underWay: Promise<void> | undefined;
  return <Given extends readonly unknown[]>(start: (...given: Given) => Promise<void>) =>
    (...given: Given): Promise<void> => {
      underWay ??= start(...given).finally(() => {
        underWay = undefined;
      });
      return underWay;
    };
}
