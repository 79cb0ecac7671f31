import { describe, expect, it } from 'vitest';
import { elapsedWords } from '../../../src/content/parse/lesson-timeline.ts';
import { renderLesson } from '../../../src/content/render/lesson-html.ts';
import { assertSafe } from '../../../src/content/render/safe-tree.ts';
import { dangersIn } from './html-tokens.ts';
import { lessonOf, reported } from './lesson-text.ts';

const links = { concept: () => undefined, term: () => undefined, image: (path: string) => path };
const html = (body: string) => renderLesson(lessonOf(body), links).body;
const steps = (...items: string[]) => `:::steps\n\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n')}\n\n:::`;

describe('a pipeline of steps', () => {
  const drawn = html(steps('**Cut** the text.', '**Build the prompt** of it.', 'Answer.'));

  it('is drawn as one box a step, with arrows between them', () => {
    expect(drawn.match(/<svg class="pipe-step"/g)).toHaveLength(3);
    expect(drawn.match(/<path /g)).toHaveLength(2);
    expect(drawn).toContain('>Build the prompt</text>');
    expect(dangersIn(drawn)).toEqual([]);
  });

  it('is hidden from screen readers, which have the whole list', () => {
    expect(drawn).toContain('<div class="pipeline" aria-hidden="true">');
    expect(drawn).toMatch(/<ol>\s*<li><strong>Cut<\/strong> the text\.<\/li>/);
  });

  it('takes only colors that forced colors replace', () => {
    expect(new Set([...drawn.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map((match) => match[1]))).toEqual(
      new Set(['currentColor', 'none']),
    );
  });

  it('breaks a longer name over lines', () => {
    const page = html(steps('**Choose the starting point** of all', '**B**', '**C**'));
    expect(page).toContain('>Choose the</text>');
    expect(page).toContain('>starting point</text>');
  });

  it('is not drawn where a step has no short name, or where there are two', () => {
    expect(html(steps('**A**', '**B**', 'Here is a sentence that is much too long for a box of a drawing.'))).not.toContain(
      '<svg',
    );
    expect(html(steps('**A**', '**B**'))).not.toContain('<svg');
    expect(html(steps('**A**', '**B**', '**Incomprehensibilities**'))).not.toContain('<svg');
  });
});

describe('a timeline', () => {
  const timeline = (...items: string[]) => `:::timeline\n\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n')}\n\n:::`;
  const drawn = html(timeline('1 day | **Collect**', '1-2 days | Build', '1 week | Try'));

  it('says each duration in words before its step, and the sum at the end', () => {
    expect(drawn).toContain('<p class="time-words"><b>1 day</b>:</p>');
    expect(drawn).toContain('<b>1 to 2 days</b>');
    expect(drawn).toContain('<b>1 week</b>');
    expect(drawn).toContain('<p class="time-total">From start to end: 9 to 10 days.</p>');
    expect(drawn).not.toContain('|');
  });

  it('has a bar for each step where it lies on the whole, outlined up to the longest time', () => {
    const bars = [...drawn.matchAll(/x="(\S+%)" width="(\S+%)" fill="(\w+)"|x="(\S+%)" width="(\S+%)"/g)].map(
      (match) => match[0],
    );
    expect(drawn.match(/<svg class="time-bar"[^>]*aria-hidden="true"/g)).toHaveLength(3);
    expect(bars).toHaveLength(4);
    expect(bars.join(' ')).toMatch(/x="10%" width="20%"/);
    expect(bars.join(' ')).toMatch(/x="30%" width="70%"/);
    expect(dangersIn(drawn)).toEqual([]);
  });

  it('may have no durations at all: then it is an order of events', () => {
    expect(html(timeline('First', 'Then'))).not.toContain('<svg');
  });

  it('is told where a step lacks its duration, or has an odd one', () => {
    expect(reported(timeline('2 days | One', 'Two'))).toEqual(['timeline-duration 4:1 "2. Two"']);
    expect(reported(timeline('soon | One'))).toEqual(['timeline-duration 3:1 "1. soon | One"']);
    expect(reported(timeline('3 to 2 days | One'))).toEqual(['timeline-duration 3:1 "1. 3 to 2 days | One"']);
    expect(reported(timeline('0 days | One'))).toEqual(['timeline-duration 3:1 "1. 0 days | One"']);
  });

  it('sums up in the unit that suits the whole', () => {
    expect(elapsedWords(0.25, 1)).toBe('6 to 24 hours');
    expect(elapsedWords(1, 3)).toBe('1 to 3 days');
    expect(elapsedWords(28, 49)).toBe('4 to 7 weeks');
    expect(elapsedWords(150, 180)).toBe('5 to 6 months');
  });
});

describe('the last wall', () => {
  it('lets no address, script or style into a drawing', () => {
    const rect = (properties: Record<string, string>) => ({
      type: 'element' as const,
      tagName: 'rect',
      properties,
      children: [],
    });
    expect(() => assertSafe(rect({ fill: 'currentColor', x: '10%' }))).not.toThrow();
    expect(() => assertSafe(rect({ fill: 'url(https://evil.example/x)' }))).toThrow('attribute fill');
    expect(() => assertSafe(rect({ style: 'x' }))).toThrow('attribute style');
    expect(() => assertSafe({ ...rect({}), tagName: 'foreignObject' })).toThrow('element');
    expect(() => assertSafe({ ...rect({}), tagName: 'use' })).toThrow('element');
  });
});
