import type { WriteStream } from 'node:tty';

interface ProgressBar {
  readonly told: (what: string, share?: number) => void;
  readonly clear: () => void;
}

const WIDTH = 30;

/** `Reading files [=========      ] 31 %`, drawn over itself; on what is no terminal, each step once. */
export function progressBar(stream: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean }): ProgressBar {
  let drawn = '';
  const draw = (line: string): void => {
    if (line === drawn) return;
    drawn = line;
    stream.write(`\r\u001B[K${line}`);
  };
  return {
    told(what, share) {
      if (!stream.isTTY) {
        if (what !== drawn) stream.write(`${what} ...\n`);
        drawn = what;
        return;
      }
      const full = share === undefined ? 0 : Math.round(share * WIDTH);
      const bar = share === undefined ? '...' : `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${Math.round(share * 100)} %`;
      draw(`${what} ${bar}`);
    },
    clear() {
      if (stream.isTTY) draw('');
    },
  };
}
