import preact from '@astrojs/preact/server.js';

/** Draws islands as Preact's renderer does, and takes every function for one of its components. */
export default { ...preact, check: (component: unknown) => typeof component === 'function' };
