/// <reference path="../.astro/types.d.ts" />

/** Made by `integrations/rescue-script.ts`. */
declare module 'virtual:rescue-script' {
  const script: string;
  export default script;
}
