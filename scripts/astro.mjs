// Runs Astro in the foreground (it may put itself in the background when it believes a program started it) and without telemetry.
import './end-with-npm.mjs';

process.env.ASTRO_DEV_BACKGROUND ??= '0';
process.env.ASTRO_PREVIEW_BACKGROUND ??= '0';
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Signalmark builds with Node 22.12 or newer; this is ${process.version}. On Linux and Windows, "npm ci" brings its own Node 24: run this through npm. On macOS, install Node 22.12 or newer.`,
  );
  process.exit(1);
}
await import('../node_modules/astro/bin/astro.mjs');
