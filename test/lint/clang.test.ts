import { describe, expect, it } from 'vitest';
import { reported, toldOf } from './option-question.ts';

const ID = 'clang';
const scenario =
  'A brewery logs the temperature of each kettle. The brewery sells its beer in one town, where a driver brings it to pubs.';
const said = (...options: readonly string[]): readonly string[] => reported(ID, options, { scenario });

describe('clang', () => {
  it('tells a rare word that only the key repeats', () => {
    expect(said('*Watch the kettles', 'Write a prompt', 'Tune a model', 'Build an index')).toEqual([
      'Unexpected `kettles`: of all options only a key repeats this word of the stem.',
    ]);
  });

  it('sees the same word with another ending', () => {
    expect(said('*Logging in one place', 'Write a prompt', 'Tune a model', 'Build an index')).toHaveLength(1);
    expect(said('*Selling by letter', 'Write a prompt', 'Tune a model', 'Build an index')).toHaveLength(1);
  });

  it('lets a word pass that a distractor has, too', () => {
    expect(said('*Watch the kettles', 'Empty the kettle', 'Tune a model', 'Build an index')).toEqual([]);
  });

  it('lets it pass where a distractor echoes the scenario as much', () => {
    expect(said('*Watch the kettles', 'Ask the driver', 'Tune a model', 'Build an index')).toEqual([]);
    expect(said('*Watch the kettles for temperature', 'Ask the driver', 'Tune a model', 'Build an index')).toHaveLength(1);
  });

  it('lets words pass that the stem repeats, and words of every day', () => {
    const often = 'A brewery has kettles. A kettle is warm. Each kettle is kept.';
    expect(reported(ID, ['*Watch the kettles', 'Write a prompt', 'Tune it', 'Wait'], { scenario: often })).toEqual([]);
    expect(said('*Ask one of each', 'Write a prompt', 'Tune it', 'Wait')).toEqual([]);
  });

  it('counts the words of phrases', () => {
    const marked = 'The plans :signal[change every week]{#freshness}, and a :plain[brewery] reads :plain[them].';
    const answer = (key: string): string =>
      [
        `- [x] [${key}](rag)\n  > What the scenario says decides for this option.`,
        ...['Write a [prompt](prompting)', '[Tune](fine-tuning) a model', 'Build an index'].map(
          (text) => `- [ ] ${text}\n  > What the scenario says decides against this option.`,
        ),
      ].join('\n');
    expect(toldOf(ID, answer('Look changes up'), { scenario: marked })).toHaveLength(1);
    expect(toldOf(ID, answer('Look it up'), { scenario: marked })).toEqual([]);
  });

  it('looks at each key of several', () => {
    expect(said('*Watch the kettles', '*Ask nobody', 'Tune a model', 'Build an index', 'Wait')).toHaveLength(1);
  });
});
