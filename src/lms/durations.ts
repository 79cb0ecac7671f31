const two = (value: number): string => String(value).padStart(2, '0');

/** Hours, minutes and seconds as SCORM 1.2 writes them: `0001:02:03.40`. At most 9999 hours. */
export function clockSpan(ms: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(ms / 10)), 9999 * 360_000);
  const [hours, rest] = [Math.floor(hundredths / 360_000), hundredths % 360_000];
  const [minutes, seconds] = [Math.floor(rest / 6000), rest % 6000];
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(Math.floor(seconds / 100))}.${two(seconds % 100)}`;
}

/** A span as ISO 8601 has it: `PT63.4S`. */
export const isoSpan = (ms: number): string => `PT${Math.max(0, Math.round(ms / 10)) / 100}S`;

/** The time of day as SCORM 1.2 writes it. */
export function clockTimeOf(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** A share, 0..1, in hundred with at most two figures behind the point. */
export const inHundred = (share: number): string => String(Math.round(share * 10_000) / 100);
/** A share with at most four figures behind the point. */
export const asScaled = (share: number): number => Math.round(share * 10_000) / 10_000;
