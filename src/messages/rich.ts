/**
 * A message with parts in tags, such as "Read <a>the lesson</a> of <date/>.", as a list of its texts and of what each tag makes of its part.
 * A tag that has no maker stays text.
 */
export function rich<Made>(message: string, makers: Readonly<Record<string, (text: string) => Made>>): (string | Made)[] {
  const pieces: (string | Made)[] = [];
  let at = 0;
  for (const { 0: whole, 1: open, 2: text = '', 3: alone, index } of message.matchAll(/<(\w+)>(.*?)<\/\1>|<(\w+)\/>/gs)) {
    const make = makers[open ?? alone ?? ''];
    if (!make) continue;
    pieces.push(message.slice(at, index), make(text));
    at = index + whole.length;
  }
  return [...pieces, message.slice(at)].filter((piece) => piece !== '');
}
