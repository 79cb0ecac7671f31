import { describe, expect, it } from 'vitest';
import { readH5p } from '../../src/exchange/h5p/h5p-read.ts';
import { writeH5p } from '../../src/exchange/h5p/h5p-write.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { readZip, writeZip } from '../../src/exchange/zip/zip.ts';
import { expectEvenGrowth } from '../growth.ts';
import { bytesOf, ownQuestions, throughFormat } from './round-trip.ts';
import { reported } from './told.ts';

const pack = (content: unknown, mainLibrary = 'H5P.QuestionSet'): Uint8Array =>
  writeZip([
    { name: 'h5p.json', content: JSON.stringify({ title: 'A set', mainLibrary }) },
    { name: 'content/content.json', content: JSON.stringify(content) },
  ]);
const set = (...questions: readonly unknown[]): string => reported(readH5p(pack({ questions }), 'set.h5p'));

describe('content of H5P', () => {
  it('choices come with what is said of each option; tips and parts of points are told', () => {
    const text = set({
      library: 'H5P.MultiChoice 1.16',
      metadata: { title: 'Metals' },
      params: {
        question: '<p>Which are <strong>metals</strong>?</p>',
        answers: [
          {
            text: '<div>Brass</div>',
            correct: true,
            tipsAndFeedback: { tip: '<p>Heavy</p>', chosenFeedback: '<div>An alloy.</div>' },
          },
          { text: '<div>Oak</div>', correct: false, tipsAndFeedback: { tip: '' } },
          { text: '<div>Zinc</div>', correct: true },
        ],
        behaviour: { singlePoint: false },
      },
    });
    expect(text).toBe(
      [
        'changed | 0 | Metals | it came in without: tips.',
        'changed | 0 | Metals | it came in without: part of the points for a part of the answer (here an answer is right or wrong as a whole).',
        '=====\nWhich are **metals**?\n\n- [x] Brass\n  > An alloy.\n- [ ] Oak\n- [x] Zinc\n',
      ].join('\n'),
    );
  });

  it('statements, sets of choices, summaries and paragraphs to sort come in; what is typed is told', () => {
    const text = set(
      {
        library: 'H5P.TrueFalse 1.8',
        params: {
          question: '<p>Tea is a leaf.</p>',
          correct: 'true',
          behaviour: { feedbackOnCorrect: 'Yes.', feedbackOnWrong: 'It is.' },
        },
      },
      { library: 'H5P.SingleChoiceSet 1.11', params: { choices: [{ question: 'First?', answers: ['right', 'wrong'] }] } },
      {
        library: 'H5P.Summary 1.10',
        params: { intro: 'Choose the true one.', summaries: [{ summary: ['<p>green</p>', '<p>red</p>'] }] },
      },
      {
        library: 'H5P.SortParagraphs 0.11',
        params: { taskDescription: '<p>In which order?</p>', paragraphs: ['<p>Boil</p>', '<p>Pour</p>'] },
      },
      { library: 'H5P.Blanks 1.14', metadata: { title: 'Gaps' }, params: { questions: ['*a*'] } },
      { library: 'H5P.AdvancedText 1.1', params: { text: 'Read on.' } },
    );
    expect(text).toBe(
      [
        'left-out | 0 | Gaps | This is not taken: it is of the type “H5P.Blanks”: typed words are not scored here.',
        '=====\nTea is a leaf.\n\n- [x] True\n  > Yes.\n- [ ] False\n  > It is.\n',
        '=====\nFirst?\n\n- [x] right\n- [ ] wrong\n',
        '=====\nChoose the true one.\n\n- [x] green\n- [ ] red\n',
        '=====\nIn which order?\n\n1. Boil\n2. Pour\n',
      ].join('\n'),
    );
  });

  it('words to mark become options, gaps to drag into become places; both are told', () => {
    const text = set(
      {
        library: 'H5P.MarkTheWords 1.11',
        params: { taskDescription: '<p>Which are nouns?</p>', textField: '<p>The *cat* sat on a *mat*.</p>' },
      },
      {
        library: 'H5P.DragText 1.10',
        params: {
          taskDescription: '<p>Fill in.</p>',
          textField: 'Green: *75*:cool\nBlack: *100 degrees\\+Yes\\-No*',
          distractors: '*20*',
        },
      },
      {
        library: 'H5P.DragText 1.10',
        params: { taskDescription: 'Fill in.', textField: 'Tea is a *leaf:plant*.', distractors: '*root* *seed*' },
      },
    );
    expect(text).toContain(
      '=====\nThe cat sat on a mat.\n\nWhich are nouns?\n\n- [x] cat\n- [x] mat\n- [ ] The\n- [ ] sat\n- [ ] on\n- [ ] a\n',
    );
    expect(text).toContain('| (1) | 75 |\n| (2) | 100 degrees |\n| | 20 |');
    expect(text).toContain('Tea is a \\_\\_\\_\\_\\_.\n\n- [x] leaf\n- [ ] root\n- [ ] seed\n');
    expect(text.match(/^changed /gm)).toHaveLength(2);
  });

  it('is found in presentations and books, and alone', () => {
    const question = {
      question: '<p>Which?</p>',
      answers: [
        { text: 'a', correct: true },
        { text: 'b', correct: false },
      ],
    };
    const book = { chapters: [{ params: { content: [{ content: { library: 'H5P.MultiChoice 1.16', params: question } }] } }] };
    expect(readH5p(pack(book, 'H5P.InteractiveBook'), 'book.h5p').questions).toHaveLength(1);
    expect(readH5p(pack(question, 'H5P.MultiChoice'), 'one.h5p').questions).toHaveLength(1);
    expect(reported(readH5p(pack({ text: 'x' }, 'H5P.AdvancedText'), 'x.h5p'))).toBe(
      'refused | 0 |  | There is no question in this package.\n',
    );
    expect(reported(readH5p(writeZip([{ name: 'h5p.json', content: '{' }]), 'x.h5p'))).toMatch(
      /^refused \| 0 .*cannot? be read|^refused/,
    );
  });

  it('inside of content without end takes work that grows no faster than it', async () => {
    const nested = (levels: number) => {
      const bytes = writeZip([
        { name: 'h5p.json', content: '{"mainLibrary":"H5P.Column"}' },
        { name: 'content/content.json', content: `${'{"a":['.repeat(levels)}${']}'.repeat(levels)}` },
      ]);
      return () => readH5p(bytes, 'nested.h5p');
    };
    await expectEvenGrowth('nested content', nested, 1_000);
  });
});

describe('our own questions as H5P', () => {
  it('come back letter for letter, of all kinds, with phrases, concepts, reasons and facts', () => {
    const { questions, notes } = throughFormat(ownQuestions, readH5p, writeH5p);
    expect(notes).toEqual([]);
    expect(questions.map(questionMarkdown)).toEqual(ownQuestions.map(questionMarkdown));
  });

  it('are read from what H5P shows where that was changed there', () => {
    const [choice] = ownQuestions.filter(({ answer }) => answer.kind === 'multiple-choice');
    if (choice === undefined) throw new Error('no choice');
    const zip = readZip(bytesOf(writeH5p([choice], 'A bank')));
    const files = zip.ok ? [...zip.value].map(([name, content]) => ({ name, content: new TextDecoder().decode(content) })) : [];
    const edited = writeZip(files.map(({ name, content }) => ({ name, content: content.replace('<div>', '<div>Now: ') })));
    const [question] = readH5p(edited, 'edited.h5p').questions;
    expect(question?.facts).toEqual({});
    expect(questionMarkdown(question ?? choice)).toMatch(/^- \[[ x]\] Now: /m);
  });
});
