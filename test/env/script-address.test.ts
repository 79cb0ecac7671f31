import { afterEach, describe, expect, it } from 'vitest';
import { scriptAddress } from '../../src/env/script-address.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'trustedTypes');
});

describe('the address of a worker', () => {
  it('is the text itself where the browser has no Trusted Types', () => {
    expect(scriptAddress('p', '/worker.js')()).toBe('/worker.js');
  });

  it('is vouched for by a policy that is made once, when it is first needed, and lets no other address through', () => {
    const made: string[] = [];
    const rules: { createScriptURL(url: string): string }[] = [];
    Reflect.set(globalThis, 'trustedTypes', {
      createPolicy(name: string, own: { createScriptURL(url: string): string }) {
        made.push(name);
        rules.push(own);
        return { createScriptURL: (url: string) => `vouched ${own.createScriptURL(url)}` };
      },
    });
    const address = scriptAddress('p', '/worker.js');
    expect(made).toEqual([]);
    expect([address(), address()]).toEqual(['vouched /worker.js', 'vouched /worker.js']);
    expect(made).toEqual(['p']);
    expect(rules[0]?.createScriptURL('https://elsewhere.example/')).toBe('/worker.js');
  });
});
