import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/content/parse/question.ts';
import { compileMini, edited, miniBank, miniBankWith } from './mini-bank.ts';

const POLICIES = 'questions/mini-c01/3.1/weekly-policies.md';
const FRONT = '---\nobjective: 3.1.1\nlevel: 1\nsources: []\n---\n';
const reported = (body: string, front = FRONT) =>
  parseQuestion({ path: 'questions/x-c01/3.1/some-slug.md', text: front + body }).problems;
const boxes = (body: string) => reported(`Which?\n\n${body}\n`).filter(({ ruleId }) => ruleId === 'option-box');
const bankWith = (from: string, to: string) => compileMini(miniBankWith(edited(POLICIES, from, to))).problems;

describe('the hint of a signal that misleads', () => {
  const CONCEPTS = ['rag', 'fine-tuning', 'prompting'];
  const lists = Array.from({ length: 2 ** CONCEPTS.length }, (_, bits) =>
    CONCEPTS.filter((_concept, at) => (bits & (1 << at)) !== 0).join(' '),
  );

  it('can be pasted: the signal then neither misleads nor is idle, whatever it said before', () => {
    let pasted = 0;
    for (const points of lists) {
      for (const rulesOut of lists) {
        const attributes = `for="${points}" against="${rulesOut}"`;
        const before = bankWith('{#cites-sources}', `{#cites-sources ${attributes}}`);
        const hint = before.find(({ ruleId }) => ruleId === 'signal-misleads')?.hint;
        const offered = /for="[^"]*" against="[^"]*"/.exec(hint ?? '')?.[0];
        if (offered === undefined) continue;
        pasted += 1;
        const after = bankWith('{#cites-sources}', `{#cites-sources ${offered}}`).map(({ ruleId }) => ruleId);
        expect(after, `${attributes} became ${offered}`).not.toContain('signal-misleads');
        expect(after, `${attributes} became ${offered}`).not.toContain('signal-idle');
      }
    }
    expect(pasted).toBeGreaterThan(20);
  });

  it('offers no attributes where nothing that the signal says decides', () => {
    const hint = bankWith('{#cites-sources}', '{#cites-sources for="fine-tuning" against="rag"}').find(
      ({ ruleId }) => ruleId === 'signal-misleads',
    )?.hint;
    expect(hint).toContain('make it a decoy');
    expect(hint).not.toContain('for="');
  });
});

describe('one fault is told once', () => {
  it('a second box marked by accident is told as that, not as misleading signals', () => {
    const problems = bankWith('- [ ]', '- [x]');
    expect(problems.map(({ ruleId }) => ruleId)).toContain('shape');
    expect(problems.map(({ ruleId }) => ruleId)).not.toContain('signal-misleads');
    expect(problems.find(({ ruleId }) => ruleId === 'shape')?.hint).toContain('[x]');
  });

  it('a key without its concept makes no signal idle', () => {
    const rules = bankWith('[Retrieve the clauses](rag) at request', 'Retrieve the clauses at request').map(
      ({ ruleId }) => ruleId,
    );
    expect(rules).toContain('key-concept');
    expect(rules).not.toContain('signal-idle');
  });
});

describe('the hint of a box that is none', () => {
  const REST = '- [x] b\n- [ ] c';

  for (const mark of ['✓', '√', '*', 'v', '✔']) {
    it(`[${mark}] may have meant a right option`, () => {
      expect(boxes(`- [${mark}] a\n${REST}`).map(({ hint }) => hint)).toEqual(['- [x] for a right option, - [ ] for the others']);
    });
  }

  it('a character that looks like a space is named', () => {
    const [problem] = boxes(`- [\u00a0] a\n${REST}`);
    expect(problem?.reason).toContain('`[U+00A0]`');
    expect(problem?.hint).toContain('U+00A0 looks like a space and is none');
  });

  it('an empty one and an x say what they did', () => {
    expect(boxes(`- [] a\n${REST}`)[0]?.hint).toBe('- [ ] ...');
    expect(boxes(`- [x]a\n${REST}`)[0]?.hint).toBe('- [x] ...');
  });
});

describe('what cannot be seen', () => {
  const unseen = (body: string) =>
    reported(`${body}\n\nWhich?\n\n- [x] a\n- [ ] b\n`).map(({ ruleId, reason }) => `${ruleId} ${reason}`);

  it('is told: no width, turned direction, and what looks like an indent or a blank line', () => {
    expect(unseen('A wo\u200brd.')).toEqual([expect.stringContaining('unseen-character Unexpected U+200B')]);
    expect(unseen('A \u202eword\u202c.')).toEqual([expect.stringContaining('U+202E, and 1 more')]);
    expect(unseen('A line.\n\u00a0\nAnother.')).toEqual([expect.stringContaining('U+00A0')]);
  });

  it('is no space between words, and no joined emoji', () => {
    expect(unseen('Ten\u00a0GB for a family 👨‍👩‍👧 of three.')).toEqual([]);
  });
});

describe('the day of a template', () => {
  const days = (front: string) =>
    reported('Which?\n\n- [x] a\n- [ ] b\n', front).flatMap(({ ruleId, severity, actual }) =>
      ruleId === 'blank' ? [severity, actual] : [],
    );
  const front = (status: string, checked: string) =>
    `---\nobjective: 3.1.1\nlevel: 1\nstatus: ${status}\nsources:\n  - {title: A, url: https://example.com, checked: ${checked}}\n---\n`;

  it('is a blank also without its comment', () => {
    expect(days(front('ready', '1970-01-01'))).toEqual(['error', '1970-01-01']);
    expect(days(front('draft', '1970-01-01'))).toEqual(['warning', '1970-01-01']);
    expect(days(front('ready', '2026-11-20'))).toEqual([]);
  });
});

describe('hints name the file and the keys they are about', () => {
  it('a phrase without its id is told where signals are', () => {
    const [problem] = reported('It :signal[changes].\n\nWhich?\n\n- [x] a\n- [ ] b\n').filter(
      ({ ruleId }) => ruleId === 'span-id',
    );
    expect(problem?.hint).toBe(':signal[changes]{#id}, where id is the name of a file in content/x-c01/signals/, without .md');
  });

  it('a twin that names nobody is told with its own file', () => {
    const twin = 'questions/mini-c01/3.1/two-that-fit.md';
    const [problem] = bankWith('flips: mini-c01/3.1/fixed-letters', 'flips: mini-c01/3.1/two-that-fit').filter(
      ({ ruleId, file }) => ruleId === 'flips-one-sided' && file === POLICIES,
    );
    expect(problem?.hint).toBe(`in ${twin}: flips: mini-c01/3.1/weekly-policies`);
  });

  it('a question without front matter is shown the keys of a question', () => {
    for (const text of ['', 'Which?\n']) {
      const [problem] = reported(text, '');
      expect(problem?.hint).toContain('objective: ...\nlevel: 2\nsources:');
      expect(problem?.hint).not.toMatch(/^title:/m);
    }
  });
});

describe('an answer block that Markdown does not see', () => {
  const hint = (body: string) => reported(`Which?\n\n${body}\n`).find(({ ruleId }) => ruleId === 'answer-missing')?.hint;

  it('is told with what broke it', () => {
    expect(hint('-[x] One\n-[ ] Two')).toContain('between the bullet and the box');
    expect(hint('• [x] One\n• [ ] Two')).toContain('a hyphen and a space');
    expect(hint('1.Turn it on\n2.Test it')).toContain('behind the number');
    expect(hint('| Prompt | Answer | Why |\n| One | Two | Three |')).toContain('| --- | --- | --- |');
  });

  it('is told with an example where nothing looks like one', () => {
    expect(hint('Nothing here.')).toContain('- [x] [Option](concept)');
  });
});

it('a list torn by its markers is told as that, not only as a missing lead-in', () => {
  const hint = (body: string) => reported(`${body}\n`).find(({ ruleId }) => ruleId === 'lead-in-missing')?.hint;
  expect(hint('Which order?\n\n1. One\n2. Two\n3) Three')).toContain('the same marker');
  expect(hint('1. One\n2. Two')).toBe('Which approach meets the need?');
});

it('broken front matter is told with what broke it', () => {
  const hint = (lines: string) =>
    reported('Which?\n', `---\n${lines}\n---\n`).find(({ ruleId }) => ruleId === 'yaml-syntax')?.hint;
  expect(hint('objective: 3.1.1\nlevel:2\nsources: []')).toContain('a space after the colon');
  expect(hint('sources:\n\t- url: x')).toContain('not with tabs');
  expect(hint('note: “A: b”')).toContain('straight quotes');
  expect(hint('note: A: b')).toContain('needs quotes');
});

describe('what Markdown swallowed', () => {
  const Q = 'questions/mini-c01/3.1/weekly-policies.md';
  const base = miniBank.find(({ path }) => path === Q)?.text ?? '';
  const hints = (text: string, rule: string) =>
    compileMini(miniBankWith({ path: Q, text })).problems.flatMap(({ file, ruleId, hint }) =>
      file === Q && ruleId === rule ? [hint ?? ''] : [],
    );

  it('is told where a rationale lacks its mark', () => {
    expect(hints(base.replaceAll('  > ', '  '), 'rationale-length')[0]).toContain('put > before that line');
  });

  it('is told where the lead-in is glued to the scenario', () => {
    const at = base.indexOf('Which approach');
    const glued = `${base.slice(0, at).trimEnd()}\n${base.slice(at)}`;
    expect(hints(glued, 'stem-length')).toEqual([expect.stringContaining('a blank line before the question itself')]);
  });
});
