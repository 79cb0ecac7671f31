import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { isContainer, isTextDirective } from './directive-names.ts';

const COLON = 58;
const BRACKET = 91;
const BRACE = 123;

/** A character a directive's name may hold, as the directive syntax reads it: no white space, no punctuation but `-` and `_`. */
const isNameCode = (code: Code): code is number =>
  code !== null && code > 0 && (code === 45 || code === 95 || !/[\s\p{P}\p{S}]/u.test(String.fromCharCode(code)));

/** Looks ahead over colons and a name; goes on only where `accept` says that this is meant as a directive. */
function lookAhead(accept: (name: string, next: Code) => boolean): Construct {
  return {
    partial: true,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      let name = '';
      const start: State = (code) => {
        effects.enter('data');
        return colons(code);
      };
      const colons: State = (code) => {
        if (code !== COLON) return inName(code);
        effects.consume(code);
        return colons;
      };
      const inName: State = (code) => {
        if (isNameCode(code)) {
          name += String.fromCharCode(code);
          effects.consume(code);
          return inName;
        }
        effects.exit('data');
        return accept(name, code) ? ok(code) : nok(code);
      };
      return start;
    },
  };
}

/** The construct, tried only where the look-ahead accepts. */
function guarded(construct: Construct, accept: (name: string, next: Code) => boolean): Construct {
  const ahead = lookAhead(accept);
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      return effects.check(ahead, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

/** In text: a name we know (with or without its brackets, so that a forgotten bracket is told), or any name with brackets (told as unknown). */
const acceptText = (name: string, next: Code): boolean => isTextDirective(name) || next === BRACKET || next === BRACE;

/** At the start of a line: only what we know. All else stays a paragraph, in which mistakes are looked for afterwards. */
const acceptContainer = (name: string): boolean => isContainer(name);

const list = (found: Construct | Construct[] | undefined): readonly Construct[] =>
  found === undefined ? [] : Array.isArray(found) ? found : [found];

/**
 * A plugin for use after `remark-directive`: lets it see nothing but our names, so that `3:1`, `s3:GetObject` or `::x` are
 * never directives and the text around them is read as if directives did not exist.
 */
export function knownDirectives(this: Processor): void {
  const extensions: (Extension | Extension[])[] = this.data().micromarkExtensions ?? [];
  const directive = extensions.at(-1);
  if (directive === undefined || Array.isArray(directive))
    throw new Error('knownDirectives is used right after remark-directive');
  const text = list(directive.text?.[COLON]);
  const [container] = list(directive.flow?.[COLON]);
  if (text.length === 0 || container?.concrete !== true)
    throw new Error('remark-directive has changed: its constructs are not where they were');
  extensions[extensions.length - 1] = {
    text: { [COLON]: text.map((construct) => guarded(construct, acceptText)) },
    // Leaf directives (`::name`) are none of ours.
    flow: { [COLON]: guarded(container, acceptContainer) },
  };
}
