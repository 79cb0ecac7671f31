interface AddressPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): AddressPolicy;
}

let address: string | undefined;

/** The offline worker's address. Trusted Types let only this one become a worker, and let its policy be made once a page. */
export function workerAddress(base: string): string {
  const url = `${base}sw.js`;
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  address ??= factory ? factory.createPolicy('signalmark-worker', { createScriptURL: () => url }).createScriptURL(url) : url;
  return address;
}
