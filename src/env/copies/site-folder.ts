import type { CopyFolder } from '../../record/snapshots/copy-folder.ts';
import { writeInWorker } from './write-in-worker.ts';

/** A file is written under this ending first, and gets its name once it is whole. */
const UNFINISHED = '.part';

interface Movable {
  move?(name: string): Promise<void>;
}

/** By stream where the browser has it: Chrome 86, Firefox 111, Safari 26. Older Safari writes to its own files only in a worker. */
const writeFile = async (folder: string, handle: FileSystemFileHandle, file: Blob): Promise<void> => {
  if (typeof handle.createWritable !== 'function') return writeInWorker(folder, handle.name, await file.arrayBuffer());
  const stream = await handle.createWritable();
  await stream.write(file);
  await stream.close();
};

/**
 * A folder in the site's own file system: apart from the database, so that what spoils one leaves the other. Private windows of
 * some browsers have none. @param name of the folder, with the base path in it
 */
export const siteFolder = (name: string): CopyFolder => {
  const open = async (create: boolean): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create });
  const all = async (): Promise<readonly string[]> => {
    const names: string[] = [];
    for await (const each of (await open(true)).keys()) names.push(each);
    return names;
  };
  const folder: CopyFolder = {
    async names() {
      if (typeof navigator.storage?.getDirectory !== 'function') return undefined;
      try {
        return (await all()).filter((each) => !each.endsWith(UNFINISHED));
      } catch {
        return undefined;
      }
    },
    async read(file) {
      try {
        return await (await (await open(false)).getFileHandle(file)).getFile();
      } catch {
        return undefined;
      }
    },
    async write(file, content) {
      const part = file + UNFINISHED;
      try {
        const directory = await open(true);
        // A page that was left while it wrote leaves such a file behind. One that is being written is locked, and stays.
        for (const left of await all()) if (left.endsWith(UNFINISHED)) await folder.remove(left);
        const handle = await directory.getFileHandle(part, { create: true });
        await writeFile(name, handle, content);
        const { move } = handle as Movable;
        if (typeof move === 'function') await move.call(handle, file);
        else {
          await writeFile(name, await directory.getFileHandle(file, { create: true }), content);
          await folder.remove(part);
        }
        return true;
      } catch {
        // What was begun takes space, and space is what may be missing.
        await folder.remove(part);
        return false;
      }
    },
    async remove(file) {
      try {
        await (await open(false)).removeEntry(file);
        return true;
      } catch {
        return false;
      }
    },
  };
  return folder;
};
