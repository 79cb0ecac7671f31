/** Tells which files are of one learner: those that name a device in common. */
interface FileGroups {
  /** Takes a file's devices in; true where another file named one of them before. */
  readonly add: (file: number, devices: Iterable<string>) => boolean;
  /** Files of one learner each, in ascending order, with the devices they name; learners in an order that says nothing of their files. */
  readonly groups: () => readonly { readonly files: readonly number[]; readonly device: string }[];
}

export function groupFiles(hash: (text: string) => string): FileGroups {
  const parent: number[] = [];
  const fileOf = new Map<string, number>();
  const rootOf = (file: number): number => {
    let root = file;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  return {
    add(file, devices) {
      parent[file] = file;
      let isKnown = false;
      for (const device of devices) {
        const other = fileOf.get(device);
        if (other === undefined) fileOf.set(device, file);
        else if (rootOf(other) !== rootOf(file)) {
          isKnown = true;
          const [low, high] = [rootOf(other), rootOf(file)].sort((a, b) => a - b);
          if (low !== undefined && high !== undefined) parent[high] = low;
        }
      }
      return isKnown;
    },
    groups() {
      const devices = new Map<number, string>();
      for (const [device, file] of fileOf) {
        const [root, own] = [rootOf(file), hash(device)];
        const least = devices.get(root);
        if (least === undefined || own < least) devices.set(root, own);
      }
      const files = new Map<number, number[]>([...devices.keys()].map((root) => [root, []]));
      for (const file of Object.keys(parent).map(Number)) files.get(rootOf(file))?.push(file);
      return [...devices]
        .map(([root, device]) => ({ files: files.get(root) ?? [], device }))
        .sort((a, b) => (a.device < b.device ? -1 : 1));
    },
  };
}
