/** The object an LMS puts into one of the windows around the page. */
export type ScormApi = Readonly<Record<string, (...args: readonly string[]) => unknown>>;

/** No LMS has more frames around a page; SCORM itself looks no farther. */
const MOST_FRAMES = 500;

function apiIn(from: Window | null, name: string): ScormApi | undefined {
  let frame = from;
  for (let at = 0; frame !== null && at < MOST_FRAMES; at += 1) {
    try {
      const found = (frame as unknown as Readonly<Record<string, ScormApi | undefined>>)[name];
      if (found) return found;
    } catch {
      // A frame of another site: nobody can look into it, nor past it at what is ours.
    }
    if (frame.parent === frame) return undefined;
    frame = frame.parent;
  }
  return undefined;
}

/** The API of a SCORM run-time by its name: in the windows around this one, or around the one that opened it. */
export const findApi = (page: Window, name: string): ScormApi | undefined =>
  apiIn(page, name) ?? apiIn(page.opener as Window | null, name);
