import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainBlocks, plainText } from '../../src/core/item/plain-text.ts';
import { decodeText } from '../../src/exchange/decode-text.ts';
import type { ExchangeQuestion } from '../../src/exchange/exchange.ts';
import { readGift, writeGift } from '../../src/exchange/gift/gift.ts';
import { giftBlocks } from '../../src/exchange/gift/gift-blocks.ts';
import { joinStem } from '../../src/exchange/text/split-stem.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { expectEvenGrowth, expectMemoryWithin } from '../growth.ts';
import { bytesOf, ownQuestions, throughFormat, twice } from './round-trip.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/formats/gift');
const samples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.gift'))
  .map((name) => ({ name, bytes: readFileSync(join(FOLDER, name)) }));

const gift = (text: string) => readGift(new TextEncoder().encode(text), 'bank.gift');

/** One question as an author would say it. */
const said = (text: string): string => {
  const { questions, notes } = gift(text);
  return [...questions.map(words), ...notes.map(({ line, what, reason }) => `${line} ${what}: ${reason}`)].join('\n');
};

function words(question: ExchangeQuestion): string {
  const { answer } = question;
  const options =
    'options' in answer
      ? answer.options.map((one) => `${one.isKey ? '*' : ''}${plainText(one.text)}`)
      : 'pairs' in answer
        ? answer.pairs.map(({ prompt, response }) => `${plainText(prompt?.text ?? [])}>${plainText(response)}`)
        : [];
  return `${plainBlocks(joinStem(question))} | ${options.join(' | ')}`;
}

describe('GIFT files of others', () => {
  it.each(samples)('$name: every block comes in or is told with its line', ({ bytes, name }) => {
    const { questions, notes } = readGift(bytes, name);
    const leftOut = notes.filter(({ what }) => what === 'left-out');
    expect(questions.length + leftOut.length).toBe(giftBlocks(decodeText(bytes) ?? '').length);
    expect(notes.filter(({ line, reason }) => line < 1 || !reason.endsWith('.'))).toEqual([]);
  });

  it('leaves out nothing but kinds we do not have', () => {
    const kinds = /a description|an essay|a short answer|a question for a number/;
    const others = samples
      .flatMap(({ bytes, name }) => readGift(bytes, name).notes)
      .filter(({ what, reason }) => what === 'left-out' && !kinds.test(reason));
    expect(others).toEqual([]);
    expect(samples.flatMap(({ bytes, name }) => readGift(bytes, name).questions)).toHaveLength(52);
  });

  it('what came in is a file of ours without errors, and the same file after a second journey', () => {
    for (const { bytes, name } of samples) {
      for (const question of readGift(bytes, name).questions) {
        const [first, second] = twice(question, readGift, writeGift);
        expect(second, name).toBe(first);
      }
    }
  });
});

describe('our own questions as GIFT', () => {
  const { questions, notes } = throughFormat(ownQuestions, readGift, writeGift);

  it('come back letter for letter, of all kinds, with phrases, concepts, reasons and facts', () => {
    expect(notes).toEqual([]);
    expect(questions.map(questionMarkdown)).toEqual(ownQuestions.map(questionMarkdown));
    expect(new Set(questions.map(({ answer }) => answer.kind)).size).toBeGreaterThan(3);
    expect(questions.flatMap(({ spans }) => spans).filter(({ role }) => role === 'decoy').length).toBeGreaterThan(20);
  });

  it('what GIFT has no place for is told of the pairs and steps it is about, and of nothing else', () => {
    const ours = ownQuestions.filter(({ answer }) => !('options' in answer)).map(({ facts }) => facts.id);
    const reported = writeGift(ownQuestions, 'A bank').notes;
    expect([...new Set(reported.map(({ question }) => question))]).toEqual(ours);
  });

  it('a reason whose words were changed there is told', () => {
    const [pairs] = ownQuestions.filter(({ answer }) => answer.kind === 'matching');
    if (pairs === undefined) throw new Error('no matching question');
    const file = new TextDecoder().decode(bytesOf(writeGift([pairs], 'A bank'))).replace(/^\t=[^-]+ ->/m, '\t=Other words ->');
    expect(gift(file).notes.map(({ reason }) => reason)).toContainEqual('reasons whose words are no longer there: 1.');
  });
});

describe('messy GIFT', () => {
  it.each([
    ['unescaped colons and equals signs in a stem', 'Time: is x = 5 at 10:30?{=yes ~no}', 'Time: is x = 5 at 10:30? | *yes | no'],
    ['an equals sign inside an option', 'Which?{\n~x = 5 here\n=y = 6 there\n}', 'Which? | x = 5 here | *y = 6 there'],
    [
      'attributes of tags',
      '[html]Q{\n=<a href="https://x.org/?a=1">right</a>\n~no\n}',
      'Q | *right | no\n1 changed: a link in an option came as its words.',
    ],
    ['no spaces at all', 'Q{~a~b=c}', 'Q | a | b | *c'],
    ['no blank line between questions', '::a::Q?{=x ~y}\n::b::R?{=x ~y}\nS?{=x ~y}', 'Q? | *x | y\nR? | *x | y\nS? | *x | y'],
    ['a blank line inside answers', 'Q?{\n=x\n\n~y\n}\n\nR?{=x ~y}', 'Q? | *x | y\nR? | *x | y'],
    [
      'an unclosed brace',
      'Q?{\n=x\n~y\n\nR?{=x ~y}',
      'R? | *x | y\n1 left-out: This is not taken: its answers are not closed by a brace.',
    ],
    ['words in braces in a stem', 'What is {x} here?{=a ~b}', 'What is {x} here? | *a | b'],
    ['a gap in the middle', 'Grant is {~buried =entombed} in it.', 'Grant is _____ in it. | buried | *entombed'],
    ['nothing right', 'Q?{~a ~b}', '1 left-out: This is not taken: none of its options is right.'],
    [
      'the same words right and wrong',
      'Q?{=a ~a}',
      '1 left-out: This is not taken: the same words, "a", are both right and wrong.',
    ],
    ['no text before the answers', '{=a ~b}', '1 left-out: This is not taken: it has no text.'],
    ['a backslash for a line end', 'One.\\n\\nTwo?{=a ~b}', 'One.\n\nTwo? | *a | b'],
    [
      'half a right answer',
      'Q?{=a ~%50%b ~c}',
      'Q? | *a | b | c\n1 changed: partial credit for an option is gone: it counts as wrong.',
    ],
    ['`~=`, which is one sign there', 'Pick {~=some~a few~none} rice.', 'Pick _____ rice. | *some | a few | none'],
    ['`~=` behind other options', 'Pick {~many~=much~little} rice.', 'Pick _____ rice. | many | *much | little'],
    ['`~=` without spaces, where other equals signs stand', 'Q{~=a=b~c}', 'Q | *a=b | c'],
    [
      'a text that ends with a list, which stays where it is',
      '[html]<p>These are known:</p><ul><li>a</li><li>b</li></ul>{=one ~two}',
      'These are known:\n\na\n\nb\n\nWhich answer is right? | *one | two\n1 changed: a question before the answers was put in: "Which answer is right?".',
    ],
    ['a single full weight', 'Q?{~%100%a ~b}', 'Q? | *a | b'],
    ['a less-than sign', 'Is a <b here?{=x <y ~no}', 'Is a <b here? | *x <y | no'],
    [
      'a second pair of braces that looks like answers',
      'Is :signal[x]{#y} read?{=:plain[a] ~3:1}',
      '1 left-out: This is not taken: it has more than one block of answers.',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('old encodings, marks and line ends do not matter', () => {
    const text = 'Où est l’été ?{\r\n=là\r\n~ici\r\n}\r\n';
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    ]);
    const old = new Uint8Array([...text].map((char) => (char === '’' ? 0x92 : char.charCodeAt(0))));
    const marked = new TextEncoder().encode(`\uFEFF${text}`);
    for (const bytes of [wide, old, marked]) {
      expect(readGift(bytes, 'x').questions.map(words)).toEqual(['Où est l’été ? | *là | ici']);
    }
  });

  it('feedback on pairs becomes their reasons, and what has no place is told', () => {
    const { questions, notes } = gift(
      'Match. {\n=Green -> 75 degrees # cooler water\n=Black -> 100 degrees # hot water\n= -> 20 degrees # too cold\n}',
    );
    expect(questions.map(questionMarkdown).join('')).toContain(
      '| Green | 75 degrees | cooler water |\n| Black | 100 degrees | hot water |\n| | 20 degrees | |',
    );
    expect(notes.map(({ reason }) => reason)).toEqual([
      'feedback on a response that fits nothing is gone: only a pair has a reason.',
    ]);
  });

  it('braces without end take no more than they are', async () => {
    const braces = (count: number) => {
      const bytes = new TextEncoder().encode('{'.repeat(count));
      return () => readGift(bytes, 'braces.gift');
    };
    await expectMemoryWithin('5,000,000 braces', 100, braces(5_000_000));
    await expectEvenGrowth('braces', braces, 1_000_000);
  });

  it('Chinese and Russian in old encodings are refused, not read as other letters', () => {
    const chinese = new Uint8Array([
      0xc4, 0xc4, 0xd6, 0xd6, 0xb6, 0xaf, 0xce, 0xef, 0x3f, 0x7b, 0x3d, 0xd0, 0xdc, 0x7e, 0xb9, 0xb7, 0x7d,
    ]);
    const russian = new Uint8Array([0xca, 0xe0, 0xea, 0xee, 0xe9, 0x3f, 0x7b, 0x3d, 0xc4, 0xe0, 0x7e, 0xcd, 0xe5, 0xf2, 0x7d]);
    for (const bytes of [chinese, russian]) {
      expect(readGift(bytes, 'x.gift').notes.map(({ what, reason }) => `${what}: ${reason}`)).toEqual([
        'refused: This is not a text file, or not one in UTF-8. GIFT is plain text: save it as UTF-8.',
      ]);
    }
  });

  it('a file that is no text is refused with one note', () => {
    const { questions, notes } = readGift(new Uint8Array([80, 75, 3, 4, 0, 0, 7, 0, 0, 1]), 'x.zip');
    expect([questions.length, notes.map(({ what }) => what)]).toEqual([0, ['refused']]);
  });
});
