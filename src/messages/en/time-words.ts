/** Time left as a clock: `1:04:09`, `4:09`. The second that has begun counts. */
export function clockTime(ms: number): string {
  const all = Math.ceil(Math.max(0, ms) / 1000);
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** A length of time in words, to the minute, or to the second below one: `1 hour 35 minutes`, `40 seconds`. */
export function timeWords(ms: number): string {
  const of = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);
  const seconds = Math.round(Math.max(0, ms) / 1000);
  if (seconds < 60) return of(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return of(minutes, 'minute');
  const rest = minutes % 60;
  return `${of(Math.floor(minutes / 60), 'hour')}${rest === 0 ? '' : ` ${of(rest, 'minute')}`}`;
}
