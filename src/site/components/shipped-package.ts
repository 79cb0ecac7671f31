/** A package of others whose code or font reaches the browser. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json says: `MIT`. */
  readonly license: string;
  /** The license in full, and the notice that goes with it. */
  readonly text: string;
}

declare global {
  /** Set by the build (integrations/shipped-packages.ts) before pages are made; absent in development, where nothing is bundled. */
  var signalmarkShipped: readonly ShippedPackage[] | undefined;
}
