/** Holds a Web Lock until `release` or the page's end; see `Environment.hold`. */
export function holdLock(name: string, steal: boolean, lost: () => void): Promise<{ release(): void } | undefined> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (!locks) return Promise.resolve({ release: () => {} });
  return new Promise((resolve) => {
    let ended = false;
    const held = locks.request(name, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
      if (!lock) return void resolve(undefined);
      return new Promise<void>((free) => {
        resolve({
          release() {
            ended = true;
            free();
          },
        });
      });
    });
    // A lock that is stolen ends with an error.
    held.catch(() => {
      if (!ended) lost();
      ended = true;
    });
  });
}
