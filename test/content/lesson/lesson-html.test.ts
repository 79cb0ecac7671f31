import { describe, expect, it } from 'vitest';
import { renderBlocks } from '../../../src/content/render/blocks-html.ts';
import { renderLesson } from '../../../src/content/render/lesson-html.ts';
import type { SiteLinks } from '../../../src/content/render/links.ts';
import { strictTags } from './html-tokens.ts';
import { lessonOf } from './lesson-text.ts';

const links: SiteLinks = {
  concept: (id) => (id === 'gone' ? undefined : `/base/aif-c01/lessons/${id}/`),
  term: (id) => (id === 'gone' ? undefined : { href: `/base/aif-c01/glossary/#${id}`, definition: 'A "list" of <numbers>.' }),
  image: (path) => `/base/${path}`,
};
const render = (body: string) => renderLesson(lessonOf(body), links);
const html = (body: string) => render(body).body;

describe('a part of a lesson', () => {
  it('is a section that its heading names', () => {
    expect(html(':::trap\n\nNot so.\n\n:::')).toBe(
      '<section class="part part-trap" aria-labelledby="part-trap"><h2 class="part-name" id="part-trap">Exam trap</h2>\n<p>Not so.</p>\n</section>',
    );
  });

  it('has an id of its own each time, and its title in the heading', () => {
    const page = html('## One\n\n:::note[Names *move*]\n\na\n\n:::\n\n:::note\n\nb\n\n:::');
    expect(page).toContain(
      '<h3 class="part-name" id="part-note">Note<span class="visually-hidden">: </span><span class="part-title">Names <em>move</em></span></h3>',
    );
    expect(page).toContain('id="part-note-1">Note</h3>');
  });

  it('never leaves out a level of headings', () => {
    const levels = (body: string) =>
      strictTags(html(body))
        .map((tag) => tag.name)
        .filter((name) => /^h\d/.test(name))
        .filter((_, at) => at % 2 === 0);
    expect(levels(':::steps\n\n1. a\n\n:::\n\n## One\n\n:::steps\n\n1. a\n\n:::\n\n:::trap\n\na\n\n:::')).toEqual([
      'h2',
      'h2',
      'h3',
      'h2',
    ]);
  });

  it('hides the model answer of a reflection behind an invitation to think', () => {
    const page = html(':::reflection\n\nWhy?\n\n---\n\nBecause.\n\n:::');
    expect(page).toMatch(
      /<p>Why\?<\/p>\s*<details class="model-answer"><summary>Think first, then open the model answer<\/summary>/,
    );
    expect(page).toMatch(/<p>Because\.<\/p>\s*<\/div><\/details><\/section>$/);
  });

  it('gives a decision flow as a nested list with the answers named', () => {
    const page = html(
      ':::decision[Which?]\n\n- Is it *big*?\n  - No: [Prompt](prompting)\n  - **Yes:** Does it change?\n    - **Yes:**[Retrieve](rag)\n    - *No*: Both\n\n:::',
    );
    expect(page).toContain(
      '<ul class="flow-tree"><li><span class="flow-text">Is it <em>big</em>?</span><ul>' +
        '<li data-answer="No"><b class="flow-answer">No:</b> <span class="flow-text"><a href="/base/aif-c01/lessons/prompting/">Prompt</a></span></li>' +
        '<li data-answer="Yes"><b class="flow-answer">Yes:</b> <span class="flow-text">Does it change?</span><ul>' +
        // The lesson is about rag: a link to itself is only its words.
        '<li data-answer="Yes"><b class="flow-answer">Yes:</b> <span class="flow-text">Retrieve</span></li>' +
        '<li data-answer="No"><b class="flow-answer">No:</b> <span class="flow-text">Both</span></li></ul></li></ul></li></ul>',
    );
  });
});

describe('links of a lesson', () => {
  it('lead to lessons by id or by file, and to headings', () => {
    expect(html('[a](distillation) [b](../3.3/distillation.md#how-it-works)')).toBe(
      '<p><a href="/base/aif-c01/lessons/distillation/">a</a> <a href="/base/aif-c01/lessons/distillation/#s-how-it-works">b</a></p>',
    );
    expect(html('## One\n\n[a](#one)')).toBe('<h2 id="s-one">One</h2>\n<p><a href="#s-one">a</a></p>');
  });

  it('to other sites say so to the browser', () => {
    expect(html('[a](https://docs.aws.amazon.com/x?a=1&b)')).toBe(
      '<p><a href="https://docs.aws.amazon.com/x?a=1&#x26;b" rel="external noopener noreferrer">a</a></p>',
    );
  });

  it('to terms carry the definition', () => {
    expect(html('An :term[*embedding*]{#embedding}.')).toBe(
      '<p>An <a class="term" href="/base/aif-c01/glossary/#embedding" data-definition="A &#x22;list&#x22; of <numbers>."><em>embedding</em></a>.</p>',
    );
  });

  it('to nothing are only their words', () => {
    expect(html('[a](gone) and :term[b]{#gone}')).toBe('<p>a and b</p>');
  });
});

describe('a table', () => {
  const TABLE = '| Way | Cost | Time |\n|---|--:|---|\n| one | 1 | 2 |';

  it('scrolls in a focusable container that its caption names', () => {
    const page = html(`The ways compared:\n\n${TABLE}`);
    expect(page).toContain(
      '<div class="table-scroll" role="group" tabindex="0" aria-labelledby="table-1"><table><caption id="table-1">The ways compared</caption>',
    );
    expect(page).not.toContain('<p>');
  });

  it('is named by the heading above where no paragraph announces it', () => {
    expect(html(`## Costs\n\nText.\n\n${TABLE}`)).toContain('aria-label="Table: Costs"');
  });

  it('names its rows and columns', () => {
    const page = html(TABLE);
    expect(page).toContain('<th scope="col">Way</th>');
    expect(page).toContain('<th scope="row">one</th>');
    expect(page).toContain('<td class="align-right">1</td>');
    expect(html('| a | b |\n|---|---|\n| c | d |')).toContain('<td>c</td>');
    expect(html('|  | b |\n|---|---|\n| c | d |')).toContain('<td></td>\n<th scope="col">b</th>');
  });
});

describe('the contents of a lesson', () => {
  it('are its headings of level 2 and the parts people look for, in order', () => {
    const body =
      '## What it is\n\n### Deeper\n\n:::note\n\na\n\n:::\n\n:::trap\n\na\n\n:::\n\n## What it is\n\n:::reflection\n\na\n\n---\n\nb\n\n:::';
    expect(render(body).contents).toEqual([
      { id: 's-what-it-is', text: 'What it is' },
      { id: 'part-trap', text: 'Exam trap' },
      { id: 's-what-it-is-1', text: 'What it is' },
      { id: 'part-reflection', text: 'Think it through' },
    ]);
  });
});

describe('footnotes', () => {
  it('come apart from the text, with links both ways', () => {
    const { body, notes } = render('Text.[^a] More.[^a]\n\n[^a]: The [page](https://x.example/).');
    expect(body).toContain('<a href="#n-fn-a" id="n-fnref-a" data-footnote-ref aria-describedby="footnote-label">1</a>');
    expect(notes).toMatch(/^<section data-footnotes class="footnotes"><h2 class="notes-title" id="footnote-label">Notes<\/h2>/);
    expect(notes).toContain('href="#n-fnref-a-2"');
    expect(render('Text.').notes).toBe('');
  });
});

describe('code and images', () => {
  it('keep their text, and can be scrolled by keyboard', () => {
    expect(html('```json\n{"a": "<b>"}\n```')).toBe(
      '<pre tabindex="0"><code class="language-json">{"a": "&#x3C;b>"}\n</code></pre>',
    );
  });

  it('are found from the place of the file', () => {
    expect(html('![A drawing](./flow.png)')).toBe(
      '<p><img src="/base/content/aif-c01/lessons/3.1/flow.png" alt="A drawing" loading="lazy"></p>',
    );
  });
});

describe('blocks of a bank', () => {
  it('become the same HTML as in lessons', () => {
    const text = (v: string) => ({ t: 'text' as const, v });
    const page = renderBlocks(
      [
        { t: 'p', c: [text('A <b> '), { t: 'strong', c: [text('c')] }, { t: 'br' }, { t: 'span', i: 0, c: [text('d')] }] },
        {
          t: 'p',
          c: [
            { t: 'link', href: 'rag', c: [text('R')] },
            { t: 'link', href: 'javascript:x', c: [text('X')] },
          ],
        },
        { t: 'list', ordered: false, items: [[{ t: 'p', c: [{ t: 'code', v: 'x<y' }] }]] },
      ],
      links,
    );
    expect(page).toBe(
      '<p>A &#x3C;b> <strong>c</strong><br>d</p><p><a href="/base/aif-c01/lessons/rag/">R</a>X</p><ul><li><p><code>x&#x3C;y</code></p></li></ul>',
    );
  });
});
