/** Longest wait for other pages to let a database go, ms. */
const PATIENCE = 2000;

/** Throws a database away with all that is in it. False where another page keeps it, or the browser cannot. */
export const eraseDatabase = (factory: IDBFactory, name: string): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
    try {
      const request = factory.deleteDatabase(name);
      request.addEventListener('success', () => resolve(true));
      request.addEventListener('error', (event) => {
        event.preventDefault();
        resolve(false);
      });
    } catch {
      resolve(false);
    }
  });
