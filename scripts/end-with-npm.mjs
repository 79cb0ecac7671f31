// Imported by what npm runs for long. npm hands SIGTERM on to the shell between the two, which ends without handing it further: so a process
// that npm has started ends itself once that shell is gone, and leaves no server behind. One that was started without npm stays.
const EVERY_MS = 100;

if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS).unref();
}
