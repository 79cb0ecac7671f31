import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaSequence: 'formulaSequence';
    formulaData: 'formulaData';
    formulaBlock: 'formulaBlock';
    formulaFence: 'formulaFence';
    formulaValue: 'formulaValue';
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;
/** More than a formula may have: the rest of the text is not searched for its end. */
const FARTHEST = 4000;

/** Line ends have codes below -2, tabs and the columns they stand for -2 and -1. */
const isLineEnd = (code: Code): code is -5 | -4 | -3 => code !== null && code < -2;
const isSpace = (code: Code): boolean => code === null || code < 0 || code === 32;
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;
const isWordCode = (code: Code): boolean => code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
const isCapital = (code: Code): boolean => code !== null && code >= 65 && code <= 90;

/**
 * `$...$` in a line, and `$$...$$`. What is money stays money: a single dollar never opens a formula before a digit, before a space or after a
 * letter or a digit, and closes one only right after a character that is no space, and not before a digit or a capital.
 */
function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let opening = 0;
  let closing = 0;
  let length = 0;
  let previous: Code = null;

  const start: State = (code) => {
    effects.enter('formula');
    effects.enter('formulaSequence');
    return open(code);
  };
  const open: State = (code) => {
    if (code === DOLLAR && opening < 3) {
      effects.consume(code);
      opening += 1;
      return open;
    }
    if (opening > 2 || code === null || (opening === 1 && (isSpace(code) || isDigit(code)))) return nok(code);
    effects.exit('formulaSequence');
    return between(code);
  };
  const between: State = (code) => {
    if (code === null || length > FARTHEST) return nok(code);
    if (isLineEnd(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      previous = code;
      return between;
    }
    if (code === DOLLAR) {
      if (length === 0 || (opening === 1 && isSpace(previous))) return nok(code);
      effects.enter('formulaSequence');
      return close(code);
    }
    effects.enter('formulaData');
    return data(code);
  };
  const data: State = (code) => {
    if (code === null || code === DOLLAR || isLineEnd(code)) {
      effects.exit('formulaData');
      return between(code);
    }
    effects.consume(code);
    length += 1;
    previous = code;
    return code === BACKSLASH ? escaped : data;
  };
  // A backslash takes the next character with it: `\$` is a dollar in a formula, too.
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return data(code);
    effects.consume(code);
    length += 1;
    previous = code;
    return data;
  };
  const close: State = (code) => {
    if (code === DOLLAR && closing < opening) {
      effects.consume(code);
      closing += 1;
      return close;
    }
    if (closing !== opening || code === DOLLAR || isDigit(code) || isCapital(code)) return nok(code);
    effects.exit('formulaSequence');
    effects.exit('formula');
    return ok(code);
  };
  return start;
}

/** A single dollar after a letter or a digit is a currency's (`US$`), or closes something; two dollars in a row are one opening. */
function previous(this: TokenizeContext, code: Code): boolean {
  if (code === DOLLAR) return this.events.at(-1)?.[1].type === 'characterEscape';
  return !isWordCode(code);
}

const text: Construct = { name: 'formula', tokenize: tokenizeText, previous };

/** The end of a line, if the next one is still in the same quote or list. */
const nextLine: Construct = {
  partial: true,
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const lineStart: State = (code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code));
    return (code) => {
      if (!isLineEnd(code)) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return lineStart;
    };
  },
};

/** A line of nothing but two dollars. */
function tokenizeFence(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let dollars = 0;
  const start: State = (code) => {
    effects.enter('formulaFence');
    return before(code);
  };
  const before: State = (code) => {
    if (dollars === 0 && isSpace(code) && code !== null && !isLineEnd(code)) {
      effects.consume(code);
      return before;
    }
    if (code !== DOLLAR) return nok(code);
    return sequence(code);
  };
  const sequence: State = (code) => {
    if (code === DOLLAR && dollars < 2) {
      effects.consume(code);
      dollars += 1;
      return sequence;
    }
    return dollars === 2 ? after(code) : nok(code);
  };
  const after: State = (code) => {
    if (code === null || isLineEnd(code)) {
      effects.exit('formulaFence');
      return ok(code);
    }
    if (!isSpace(code)) return nok(code);
    effects.consume(code);
    return after;
  };
  return start;
}

const fence: Construct = { partial: true, tokenize: tokenizeFence };

/** Lines between two lines of `$$`. */
function tokenizeBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const start: State = (code) => {
    effects.enter('formulaBlock');
    return effects.attempt(fence, this.interrupt ? finish : lineAfter, nok)(code);
  };
  const finish: State = (code) => {
    effects.exit('formulaBlock');
    return ok(code);
  };
  const lineAfter: State = (code) => (code === null ? finish(code) : effects.attempt(nextLine, lineStart, finish)(code));
  const lineStart: State = (code) => effects.attempt(fence, finish, content)(code);
  const content: State = (code) => {
    if (code === null || isLineEnd(code)) return lineAfter(code);
    effects.enter('formulaValue');
    return value(code);
  };
  const value: State = (code) => {
    if (code === null || isLineEnd(code)) {
      effects.exit('formulaValue');
      return lineAfter(code);
    }
    effects.consume(code);
    return value;
  };
  return start;
}

const flow: Construct = { name: 'formulaBlock', concrete: true, tokenize: tokenizeBlock };

/** How formulas are told from other text. */
export const formulaSyntax: Extension = { text: { [DOLLAR]: text }, flow: { [DOLLAR]: flow } };
