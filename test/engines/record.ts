import type { Screen } from './screen.ts';

/** How many rows a table of the record has, as it lies in the database. */
export const rowCount = (screen: Screen, table: string): Promise<number> =>
  screen.tab.run(async (store) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opening would make what is not there.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'signalmark:/')) return 0;
    const db = await done(indexedDB.open('signalmark:/'));
    const count = db.objectStoreNames.contains(store) ? await done(db.transaction(store).objectStore(store).count()) : 0;
    db.close();
    return count;
  }, table);

/** What the page hands out as a file, as base64: the browser's own dialog is nothing a driver can answer. */
export async function catchFile(screen: Screen, press: () => Promise<void>): Promise<string> {
  await screen.tab.run(() => {
    const page = window as { caught?: string };
    delete page.caught;
    const make = URL.createObjectURL;
    URL.createObjectURL = (made: Blob) => {
      void made.arrayBuffer().then((buffer) => {
        page.caught = btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
      });
      return make.call(URL, made);
    };
    HTMLAnchorElement.prototype.click = () => {};
    return true;
  });
  await press();
  return await screen.until('file', () => (window as { caught?: string }).caught ?? '');
}

/** Answers the next question for a file with this one. */
export const giveFile = (screen: Screen, name: string, base64: string): Promise<boolean> =>
  screen.tab.run(
    (fileName, text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      HTMLInputElement.prototype.click = function click() {
        const given = new DataTransfer();
        given.items.add(new File([bytes], fileName));
        this.files = given.files;
        this.dispatchEvent(new Event('change', { bubbles: true }));
      };
      return true;
    },
    name,
    base64,
  );

/** Brings a record in by the settings page, as a learner does from another device. */
export async function bringIn(screen: Screen, base64: string): Promise<void> {
  await screen.see('#data button', 'Download my record');
  await giveFile(screen, 'record.json', base64);
  await screen.press('#data button', '(Bring in|Import) a record');
  // What it would change is shown first.
  await screen.press('[aria-labelledby="offer-title"] .button', 'Bring it in|Import without download|Bring in without download');
  await screen.until('import', () => /Brought in/.test(document.querySelector('main')?.textContent ?? ''));
}
