import type { OwnFile } from './copies/own-file.ts';
import type { TestDevice } from './test-device.ts';

/** The learner's own file on a test's device; undefined for a browser that cannot write one. */
export const testOwnFile = (file: TestDevice['ownFile']): OwnFile | undefined =>
  file && {
    state: async () => (file.picked ? { name: 'my-record.json', access: file.access } : undefined),
    async choose() {
      file.picked = true;
      return true;
    },
    async allow() {
      file.access = 'granted';
      return file.picked;
    },
    async write(content) {
      if (!file.picked || file.access !== 'granted') return false;
      file.content = content;
      return true;
    },
    async forget() {
      file.picked = false;
    },
  };
