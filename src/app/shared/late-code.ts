/**
 * Code that comes late, as often as it is asked for: once it is here, without the turns of the event loop that each `import()` takes.
 * A try that failed is forgotten, and the next one asks again.
 */
export function lateCode<Code>(load: () => Promise<Code>): () => Promise<Code> {
  let loading: Promise<Code> | undefined;
  return () => {
    loading ??= load();
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
}
