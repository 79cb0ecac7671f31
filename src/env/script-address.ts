interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The content policy wants addresses of scripts vouched for, each policy made once; browsers without Trusted Types take the text. */
export function scriptAddress(policy: string, url: string): () => string {
  let address: string | undefined;
  return () => {
    const factory: Policies | undefined = Reflect.get(globalThis, 'trustedTypes');
    // The policy lets this one address become a script, whatever it is asked for.
    address ??= factory ? factory.createPolicy(policy, { createScriptURL: () => url }).createScriptURL(url) : url;
    return address;
  };
}
