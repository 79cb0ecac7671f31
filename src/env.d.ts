/// <reference path="../.astro/types.d.ts" />

declare global {
  /** The compiled bank of this build; emptied by the dev server when a content file changes. */
  var signalmarkBank: Promise<import('./authoring/site-bank.ts').SiteBank> | undefined;
}
export {};
