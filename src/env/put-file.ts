import type { PutAnswer } from './environment.ts';

/** A place that does not answer in this time does not answer, ms. */
const PATIENCE = 30_000;

/** Loaded by the page of an assignment alone, once the learner hands something in. */
export async function putFile(address: string, text: string): Promise<PutAnswer> {
  try {
    const { status } = await fetch(address, {
      method: 'PUT',
      body: text,
      // WebDAV and S3 both refuse to replace what is there.
      headers: { 'content-type': 'application/x-ndjson', 'if-none-match': '*' },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status };
  } catch {
    return { status: undefined };
  }
}
