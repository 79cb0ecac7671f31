import type { ChildProcess } from 'node:child_process';

/** Resolves with the address of the server once it says that it listens. */
export const listens = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += data.toString();
      const origin = /http:\/\/127\.0\.0\.1:\d+(?=\/)/.exec(said)?.[0];
      if (origin) resolve(origin);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', (code) => reject(new Error(`The dev server ended with ${code}:\n${said}`)));
  });
