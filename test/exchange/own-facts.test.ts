import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/item/plain-text.ts';
import type { Inline } from '../../src/core/item/text-tree.ts';
import type { ExchangeOption, ExchangeQuestion } from '../../src/exchange/exchange.ts';
import { decodeOwnFacts, encodeOwnFacts } from '../../src/exchange/own-facts.ts';
import { ownQuestions } from './round-trip.ts';

const text = (v: string): Inline => ({ t: 'text', v });
const span = (i: number, v: string): Inline => ({ t: 'span', i, c: [text(v)] });
const option = (v: string, isKey: boolean, concept?: string): ExchangeOption => ({
  text: [text(v)],
  isKey,
  rationale: [],
  ...(concept === undefined ? {} : { concept }),
});

const question: ExchangeQuestion = {
  scenario: [
    { t: 'p', c: [text('The prices '), span(0, 'change every day'), text('. There are '), span(1, 'ten shops'), text('.')] },
  ],
  leadIn: [text('Which one '), { t: 'strong', c: [span(2, 'fits')] }, text('?')],
  spans: [
    { role: 'signal', signal: 'freshness', weight: 2, for: ['rag'], core: ['day'] },
    { role: 'plain', signal: 'branches' },
    { role: 'decoy', signal: 'size', tempts: ['fine-tuning'] },
  ],
  answer: { kind: 'multiple-choice', options: [option('Look it up', true, 'rag'), option('Train it', false, 'fine-tuning')] },
  explanation: [],
  facts: { id: 'aif-c01/3.1/prices', objective: '3.1.1', level: 3, note: 'x --> y\n-- z', volatile: 'the prices' },
};

const words = (nodes: readonly Inline[]): Inline => text(plainText(nodes));
/** What another system gives back: words and keys, marks kept. */
const bare = ({ leadIn, scenario, answer }: ExchangeQuestion): ExchangeQuestion => ({
  scenario: scenario.map((block) => (block.t === 'p' ? { t: 'p', c: [words(block.c)] } : block)),
  leadIn: leadIn.map((node) => (node.t === 'strong' ? { t: 'strong', c: [words(node.c)] } : node)),
  spans: [],
  answer: 'options' in answer ? { ...answer, options: answer.options.map(({ concept: _, ...rest }) => rest) } : answer,
  explanation: [],
  facts: {},
});

const line = encodeOwnFacts(question);

describe('what only we know of a question', () => {
  it('is one line of ASCII that ends no comment and no tag', () => {
    for (const one of [line, ...ownQuestions.map((one) => encodeOwnFacts(one, { why: true }))]) {
      expect(one).toMatch(/^signalmark: \{[ -~]*\}$/);
      expect(one).not.toMatch(/--|[<>&]/);
    }
  });

  it('comes back whole onto the plain text, inside the same marks', () => {
    expect(decodeOwnFacts(`<!-- ${line} -->`, bare(question))).toEqual({ question, lost: [] });
  });

  it('finds phrases whose words have moved, and tells those that are gone', () => {
    const edited = bare(question);
    const scenario: ExchangeQuestion['scenario'] = [
      { t: 'p', c: [text('In our five towns the prices change every day. There are eleven shops.')] },
    ];
    const { question: back, lost } = decodeOwnFacts(line, { ...edited, scenario });
    expect(back.spans).toEqual([question.spans[0], question.spans[2]]);
    expect(back.scenario).toEqual([
      {
        t: 'p',
        c: [text('In our five towns the prices '), span(0, 'change every day'), text('. There are eleven shops.')],
      },
    ]);
    expect(lost).toEqual(['the phrase "ten shops": its words are no longer in the text']);
  });

  it('gives concepts by the words of options, so that moved options keep theirs', () => {
    const { answer } = bare(question);
    const moved = 'options' in answer ? { ...answer, options: answer.options.toReversed() } : answer;
    const back = decodeOwnFacts(line, { ...bare(question), answer: moved }).question.answer;
    expect('options' in back && back.options.map(({ concept }) => concept)).toEqual(['fine-tuning', 'rag']);
  });

  it.each([
    ['no facts', 'nothing of ours', 0],
    ['broken JSON', 'signalmark: {"v":1,', 1],
    ['another version', 'signalmark: {"v":2}', 1],
    ['not an object', 'signalmark: [1]', 1],
  ])('%s leaves the question as it is', (_, found, reported) => {
    const { question: back, lost } = decodeOwnFacts(found, bare(question));
    expect([back, lost.length]).toEqual([bare(question), reported]);
  });

  it('takes nothing that a file of ours could not hold', () => {
    const hostile = {
      v: 1,
      facts: {
        id: '../../x',
        objective: 'a: b',
        level: 9,
        sources: [{ title: 'x', url: 'javascript:x', checked: 'now' }],
        note: 7,
      },
      spans: [
        { role: 'signal', signal: 'a"b', at: [0, 3, 0], words: 'The' },
        { role: 'script', at: [0, 3, 0], words: 'The' },
        { role: 'aside', at: [0, 3, 0], words: 'The', signal: 'x' },
        { role: 'plain', at: ['0', -1, {}], words: 'The' },
      ],
      concepts: [['x', 0, '](javascript:x)'], 7, ['x', -1, 'rag', 4]],
    };
    const { question: back } = decodeOwnFacts(`signalmark: ${JSON.stringify(hostile)}`, bare(question));
    expect(back.facts).toEqual({ sources: [] });
    expect(back.spans).toEqual([]);
  });
});
