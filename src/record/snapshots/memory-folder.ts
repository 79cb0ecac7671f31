import type { CopyFolder } from './copy-folder.ts';

/** A folder for as long as the page lives: for tests. Undefined files: a browser that keeps none. */
export const memoryFolder = (files: Map<string, Blob> | undefined): CopyFolder => ({
  names: async () => files && [...files.keys()],
  read: async (name) => files?.get(name),
  async write(name, file) {
    files?.set(name, file);
    return files !== undefined;
  },
  remove: async (name) => files?.delete(name) ?? false,
});
