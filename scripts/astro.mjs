// Runs Astro in the foreground (it may put itself in the background when it believes a program started it) without telemetry and without looking for updates.
import './end-with-npm.mjs';
import { tooOld } from './node-floor.mjs';

process.env.ASTRO_DEV_BACKGROUND ??= '0';
process.env.ASTRO_PREVIEW_BACKGROUND ??= '0';
// It asks a server, and writes a file of settings that restarts other dev servers of this folder.
process.env.ASTRO_DISABLE_UPDATE_CHECK ??= 'true';
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

const old = tooOld(process.version, false);
if (old) {
  console.error(old);
  process.exit(1);
}
await import('../node_modules/astro/bin/astro.mjs');
