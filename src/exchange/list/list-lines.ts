/** What a line of a list of questions is, whatever stands around it. */
type ListLine =
  | { readonly is: 'blank' | 'key-head' | 'skip' | 'typed' }
  | { readonly is: 'option'; readonly letter?: string; readonly isKey: boolean; readonly text: string }
  | { readonly is: 'question'; readonly number?: number; readonly text: string }
  | { readonly is: 'answer' | 'why' | 'feedback' | 'title' | 'text'; readonly text: string };

const LETTERED = /^(?<key>\*)?\(?(?<letter>[A-Za-z])[.)](?:\s(?<text>.*))?$/;
/** The same in a list of Markdown or with a bold letter. */
const LISTED = /^(?:[-+*] )?(?<bold>\*\*|__)?\(?(?<letter>[A-Za-z])[.)]\k<bold>(?:\s(?<text>.*))?$/;
const NAMED_OPTION = /^(?:option|choice) (?<letter>[a-j]|[1-9])[.):](?:\s(?<text>.*))?$/i;
const NAMED_QUESTION = /^(?:\*\*|__)?(?:question|q)(?:\*\*|__)?[ \t]?:(?:\*\*|__)?(?<text>.*)$/i;
const BOX = /^(?:[-+*] |\d{1,3}[.)] )?(?:\[(?<box>[ xX*✓✔]?)\]|\((?<round>[ xX*✓✔]?)\))(?:\s(?<text>.*))?$/;
const NUMBERED =
  /^(?:#{1,6} |[-+*] (?=\*\*|__|question|frage))?(?<bold>\*\*|__)?(?:(?:question|q|frage) ?#?)?(?<number>\d{1,4})[.):](?:\s(?<text>.*))?$/i;
/** The same with nothing bold but its number: `**Question 3:** What ...`. */
const BOLD_NUMBER =
  /^(?:#{1,6} |[-+*] )?(?<bold>\*\*|__)(?:(?:question|q|frage) ?#?)?(?<number>\d{1,4})(?:[.):]\k<bold>|\k<bold>[.):])(?:\s(?<text>.*))?$/i;
/** What one presses on a page to see the answer, copied with the rest. */
const PRESS = /^(?:view|show|see|hide|reveal) (?:the )?(?:answer|solution|explanation)s?$/i;
/** A heading that is only a number. */
const NUMBER_ALONE = /^#{1,6} (?<bold>\*\*|__)?(?:question|q|frage) ?#?(?<number>\d{1,4})\k<bold>$/i;
const ANSWER =
  /^(?:\*\*|__)?(?:the )?(?:(?:correct|right) )?(?:answers?|ans|key)(?: key)?(?:\*\*|__)?[ \t]?[:=](?:\*\*|__)?(?<text>.*)$/i;
/** The same as a sentence. */
const SAID = /^(?:\*\*|__)?the (?:correct|right) answers? (?:is|are):?[ \t](?<text>.*)$/i;
const WHY = /^(?:\*\*|__)?(?:explanation|rationale|reason|justification|feedback)(?:\*\*|__)?[ \t]?[:=](?:\*\*|__)?(?<text>.*)$/i;
const KEY_HEAD = /^(?:#{1,6} )?(?:\*\*|__)?(?:answer ?key|answers|key|solutions)(?:\*\*|__)?:?(?:\*\*|__)?$/i;

/** Lines of text2qti that are about the quiz, not about a question. */
const SETTING =
  /^(?:quiz title|quiz description|points|points per question|pick|shuffle answers|show correct answers|one question at a time|can't go back|feedback is solution|solutions sample groups|solutions randomize groups|text title|text)[ \t]?:/i;
const GROUP = /^(?:GROUP|END_GROUP|COMMENT|END_COMMENT)$/;
const TITLE = /^title[ \t]?:(?<text>.*)$/i;
/** Answers that are typed, in text2qti: a number, words, an essay, a file. */
const TYPED = /^(?:=[ \t]|\*[ \t]|_{3,}$|\^{3,}$)/;

/** A line by its form. `strict`: the file is of text2qti, whose signs mean something. */
export function listLine(raw: string, strict: boolean): ListLine {
  const line = raw.trim();
  if (line === '') return { is: 'blank' };
  if (PRESS.test(line)) return { is: 'skip' };
  const option = (LETTERED.exec(line) ?? (strict ? null : LISTED.exec(line)))?.groups;
  if (option !== undefined)
    return {
      is: 'option',
      letter: (option['letter'] ?? '').toUpperCase(),
      isKey: option['key'] !== undefined,
      text: option['text'] ?? '',
    };
  const named = NAMED_OPTION.exec(line)?.groups;
  if (named !== undefined) {
    const sign = named['letter'] ?? '';
    const letter = /\d/.test(sign) ? String.fromCharCode(64 + Number(sign)) : sign.toUpperCase();
    return { is: 'option', letter, isKey: false, text: named['text'] ?? '' };
  }
  const box = BOX.exec(line)?.groups;
  if (box !== undefined) {
    const sign = box['box'] ?? box['round'] ?? '';
    return { is: 'option', isKey: sign.trim() !== '', text: box['text'] ?? '' };
  }
  if (KEY_HEAD.test(line)) return { is: 'key-head' };
  const words = strict ? line : line.replace(/^[-+*] /, '');
  const answer = (ANSWER.exec(words) ?? SAID.exec(words))?.groups;
  if (answer !== undefined) return { is: 'answer', text: (answer['text'] ?? '').replaceAll('**', '').trim() };
  const why = WHY.exec(words)?.groups;
  if (why !== undefined) return { is: 'why', text: (why['text'] ?? '').trim() };
  const asked = NAMED_QUESTION.exec(line)?.groups;
  if (asked !== undefined) return { is: 'question', text: (asked['text'] ?? '').trim() };
  const alone = (NUMBER_ALONE.exec(line) ?? BOLD_NUMBER.exec(line))?.groups;
  if (alone !== undefined) return { is: 'question', number: Number(alone['number']), text: alone['text'] ?? '' };
  const question = NUMBERED.exec(line)?.groups;
  if (question !== undefined) {
    const text = question['text'] ?? '';
    return {
      is: 'question',
      number: Number(question['number']),
      text: question['bold'] === undefined ? text : `${question['bold']}${text}`,
    };
  }
  if (strict) {
    if (SETTING.test(line) || GROUP.test(line) || line.startsWith('%')) return { is: 'skip' };
    const title = TITLE.exec(line)?.groups;
    if (title !== undefined) return { is: 'title', text: (title['text'] ?? '').trim() };
    if (line.startsWith('... ')) return { is: 'feedback', text: line.slice(4) };
    if (/^[-+!] /.test(line)) return { is: 'why', text: line.slice(2) };
    if (TYPED.test(line)) return { is: 'typed' };
  }
  return { is: 'text', text: line };
}

/** Whether a file is of text2qti: its signs of right options, its feedback or its settings. */
export const isText2qti = (text: string): boolean =>
  /^[ \t]{0,20}(?:\*[a-zA-Z]\)[ \t]|\[\*\][ \t])/m.test(text) &&
  /^[ \t]{0,20}\d{1,4}[.)][ \t]/m.test(text) &&
  !/^[ \t]{0,20}(?:answer|explanation):/im.test(text);
