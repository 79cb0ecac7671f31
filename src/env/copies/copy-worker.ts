// Runs in a worker: writes one file of the site's own, flushes it to the disk, and answers with what went wrong, or nothing.

/** What the worker is to write, and where in the site's own files. */
export interface CopyTask {
  readonly folder: string;
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

interface SyncHandle {
  truncate(size: number): void;
  write(bytes: ArrayBuffer, at: { at: number }): number;
  flush(): void;
  close(): void;
}
interface WithSyncHandle {
  createSyncAccessHandle(): Promise<SyncHandle>;
}

const write = async ({ folder, name, bytes }: CopyTask): Promise<void> => {
  const directory = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
  const file: unknown = await directory.getFileHandle(name, { create: true });
  const handle = await (file as WithSyncHandle).createSyncAccessHandle();
  try {
    handle.truncate(0);
    if (handle.write(bytes, { at: 0 }) !== bytes.byteLength) throw new Error('The file was not written whole.');
    handle.flush();
  } finally {
    handle.close();
  }
};

globalThis.addEventListener('message', ({ data }: MessageEvent<CopyTask>) => {
  write(data).then(
    () => postMessage(undefined),
    (cause: unknown) => postMessage(String(cause)),
  );
});
