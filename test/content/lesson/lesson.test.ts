import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLesson } from '../../../src/content/parse/lesson.ts';
import { FRONT, LESSON_PATH, lessonOf, parseBody, reported, tell } from './lesson-text.ts';

const LESSONS = 'content/aif-c01/lessons';

describe('a lesson', () => {
  it('comes out with what its front matter and its path say', () => {
    expect(lessonOf('Text.')).toMatchObject({
      id: 'rag',
      exam: 'aif-c01',
      task: '3.1',
      file: LESSON_PATH,
      title: 'Retrieval',
      summary: 'Answers from what is current.',
      order: 2,
      draft: false,
      objectives: [{ value: '3.1.3' }, { value: 'aip-c01/1.5.1' }],
      sources: [{ title: 'Knowledge Bases', url: 'https://docs.aws.amazon.com/kb.html', checked: '2026-11-20' }],
    });
  });

  it('takes its minutes from the number of words, rounded up, unless the author says them', () => {
    expect(lessonOf('word '.repeat(180))).toMatchObject({ words: 180, minutes: 1 });
    expect(lessonOf(`${'word '.repeat(180)}more`)).toMatchObject({ words: 181, minutes: 2 });
    const text = FRONT.replace('order: 2', 'order: 2\nminutes: 9');
    expect(parseLesson({ path: LESSON_PATH, text: `${text}Text.` }).value?.minutes).toBe(9);
  });

  it('counts words of tables and lists apart from their neighbors', () => {
    expect(lessonOf('| one | two |\n|---|---|\n| three | four |\n\n- five\n- six').words).toBe(6);
  });

  it('knows its headings, its terms and the concepts it links', () => {
    const lesson = lessonOf(
      '## What it is\n\nAn :term[index]{#vector-store}, see [tuning](fine-tuning), [it](../3.3/distillation.md#how) and [up](#what-it-is).\n\n### Limits\n\n## What it is',
    );
    expect(lesson.headings.map(({ id, depth }) => `${depth} ${id}`)).toEqual(['2 what-it-is', '3 limits', '2 what-it-is-1']);
    expect(lesson.references.terms.map((one) => one.value)).toEqual(['vector-store']);
    expect(lesson.references.concepts.map((one) => one.value)).toEqual(['fine-tuning', 'distillation']);
  });

  it('is read without a problem where it is one of ours', () => {
    const files = readdirSync(LESSONS).flatMap((task) =>
      readdirSync(`${LESSONS}/${task}`).map((name) => `${LESSONS}/${task}/${name}`),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const path of files) expect(parseLesson({ path, text: readFileSync(path, 'utf8') }).problems).toEqual([]);
  });
});

describe('a problem in the front matter has its place', () => {
  const front = (from: string, to: string) => {
    expect(FRONT).toContain(from);
    const text = `${FRONT.replace(from, to)}Text.`;
    return parseLesson({ path: LESSON_PATH, text }).problems.map((one) => tell(one, text));
  };

  it('when an objective lost its quotes or is none', () => {
    expect(front('["3.1.3", "aip-c01/1.5.1"]', '[3.10]')).toEqual(['wrong-value 4:14 "3.10"']);
    expect(front('"3.1.3"', '"3.1"')).toEqual(['wrong-value 4:14 "\\"3.1\\""']);
    expect(front('["3.1.3", "aip-c01/1.5.1"]', '[]')).toEqual(['empty-list 4:13 "[]"']);
    expect(front('"aip-c01/1.5.1"', '"3.1.3"')).toEqual(['duplicate-id 4:23 "\\"3.1.3\\""']);
  });

  it('when a key is unknown or missing', () => {
    expect(front('order: 2', 'ordre: 2')[0]).toBe('unknown-key 5:1 "ordre"');
    expect(front('order: 2\n', '')).toMatchObject([expect.stringMatching(/^missing-key 2:1 /)]);
  });

  it('when the status is none we know', () => {
    expect(front('order: 2', 'order: 2\nstatus: drafted')).toEqual(['wrong-value 6:9 "drafted"']);
  });

  it('when the path is none of a lesson', () => {
    expect(parseLesson({ path: 'content/aif-c01/lessons/3.1/Rag.md', text: FRONT }).problems).toMatchObject([
      { ruleId: 'file-path' },
    ]);
  });
});

describe('a problem in the text has its place', () => {
  it('when a part has an unknown name', () => {
    expect(reported('Text.\n\n:::first-principal\n\nSo.\n\n:::')[0]).toBe('unknown-directive 3:1 ":::first-principal"');
    expect(parseBody(':::first-principal\n\nSo.\n\n:::').problems[0]?.hint).toBe('did you mean `:::first-principle`?');
  });

  it('when a decision is no tree of yes and no', () => {
    const decision = (list: string) => reported(`:::decision[Which?]\n\n${list}\n\n:::`);
    expect(decision('Only text.')).toEqual(['decision-shape 1:1 ":::decision"']);
    expect(decision('- No question\n  - Yes: a\n  - No: b')).toEqual(['decision-shape 3:1 "- No question"']);
    expect(decision('- Is it?\n  - Yes: a')).toEqual(['decision-shape 4:3 "- Yes: a"']);
    expect(decision('- Is it?\n  - Yes: a\n  - Yes: b')).toEqual(['decision-shape 4:3 "- Yes: a\\n  - Yes: b"']);
    expect(decision('- Is it?\n  - Yes: a\n  - Maybe: b')).toEqual(['decision-shape 5:3 "- Maybe: b"']);
    expect(decision('- Is it?\n  - Yes: a\n  - No: Is that so?')).toEqual(['decision-shape 5:3 "- No: Is that so?"']);
    expect(decision('- Is it?\n  - Yes: a\n  - No: b\n- Or this?')).toEqual(['decision-shape 6:1 "- Or this?"']);
    expect(decision('- Is it?\n  - Yes: a\n  - No:')).toEqual(['decision-shape 5:3 "- No:"']);
    expect(decision('- Is it?')).toEqual(['decision-shape 3:1 "- Is it?"']);
    expect(decision('- Is it?\n  - Yes: a\n  - No: b\n\nAnd so on.')).toEqual(['decision-shape 7:1 "And so on."']);
  });

  it('when a decision has faults in two branches, for both', () => {
    expect(
      reported(':::decision\n\n- Is it?\n  - Yes: Is that?\n    - Yes: a\n    - Perhaps: b\n  - No it is not\n\n:::'),
    ).toEqual(['decision-shape 6:5 "- Perhaps: b"', 'decision-shape 7:3 "- No it is not"']);
  });

  it('when a reflection has no model answer, or a heading in place of its rule', () => {
    expect(reported(':::reflection\n\nWhy?\n\n:::')).toEqual(['reflection-rule 1:1 ":::reflection"']);
    expect(reported(':::reflection\n\nWhy?\n---\n\nSo.\n\n:::')).toEqual(['reflection-rule 3:1 "Why?\\n---"']);
    expect(reported(':::reflection\n\nWhy?\n\n---\n\n:::')).toEqual(['reflection-rule 5:1 "---"']);
    expect(reported(':::reflection\n\nWhy?\n\n---\n\nSo.\n\n---\n\nMore.\n\n:::')).toEqual(['reflection-rule 9:1 "---"']);
  });

  it('when steps or a timeline have no numbers', () => {
    expect(reported(':::steps\n\n- one\n- two\n\n:::')).toEqual(['steps-numbered 3:1 "-"']);
    expect(reported(':::timeline[Then]\n\nSome text.\n\n:::')).toEqual(['steps-numbered 1:1 ":::timeline"']);
    expect(reported(':::steps\n\n1. one\n\n```text\nx\n```\n\n2. two\n\n:::')).toEqual([
      'steps-numbered 5:1 "```text\\nx\\n```"',
    ]);
  });

  it('when a part is empty or inside something else', () => {
    expect(reported(':::trap\n:::')).toEqual(['part-empty 1:1 ":::trap"']);
    expect(reported('> :::note\n>\n> Text.\n>\n> :::')).toEqual(['part-nested 1:3 ":::note"']);
    expect(reported('::::trap\n\n:::note\n\nText.\n\n:::\n\n::::')).toEqual(['part-nested 3:1 ":::note"']);
  });

  it('when a heading is of level 1 or leaves a level out', () => {
    expect(reported('# Title\n\nText.')).toEqual(['heading-level 1:1 "# Title"']);
    expect(reported('## One\n\n#### Two')).toEqual(['heading-level 3:1 "#### Two"']);
    expect(reported('##\n\nText.')).toEqual(['heading-empty 1:1 "##"']);
  });

  it('when a footnote is not defined, or not used', () => {
    expect(reported('Text.[^1]\n\n[^2]: Two.')).toEqual(['unused-definition 3:1 "[^2]: Two."', 'footnote-undefined 1:6 "[^1]"']);
    expect(reported('Text \\[^1] and `[^1]`.')).toEqual([]);
  });

  it('when there is HTML', () => {
    expect(reported('Text <b onclick=x>b</b>.').slice(0, 1)).toEqual(['html 1:6 "<b onclick=x>"']);
  });

  it('when an address is unsafe or leads nowhere', () => {
    expect(reported('[a](javascript:alert(1))')).toEqual(['unsafe-url 1:5 "javascript:alert(1)"']);
    expect(reported('[a](other.html)')).toEqual(['link-target 1:1 "[a](other.html)"']);
    expect(reported('## One\n\n[a](#two)')).toEqual(['unknown-heading 3:1 "[a](#two)"']);
  });

  it('when an image is of a kind that may hold script', () => {
    expect(reported('![A drawing](./flow.svg)')).toEqual(['image-local 1:1 "![A drawing](./flow.svg)"']);
    expect(reported('![A drawing](./flow.png)')).toEqual([]);
  });

  it('when a term has no id', () => {
    expect(reported('An :term[index].')).toEqual(['term-id 1:4 ":term[index]"']);
  });

  it('with all the others, in one run', () => {
    expect(reported('# A\n\n:::cost\nx\n:::\n\n[a](javascript:x) and :term[b]').map((one) => one.split(' ')[0])).toEqual([
      'unsafe-url',
      'cost-shape',
      'heading-level',
      'term-id',
    ]);
  });
});
