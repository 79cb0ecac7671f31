/** The site's whole address, from the settings a build takes too; undefined where the origin is not set. */
export function siteAddress(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { SIGNALMARK_SITE: origin, SIGNALMARK_BASE: base = '' } = env;
  return origin ? new URL(`/${base}/`.replace(/\/+/g, '/'), origin).href : undefined;
}
