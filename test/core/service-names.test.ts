import { describe, expect, it } from 'vitest';
import { makersOf, serviceFinder, shortName } from '../../src/core/exam/service-names.ts';

const service = (name: string, ...aliases: string[]) => ({ name, aliases });
const SERVICES = [service('Acme Search', 'Search'), service('Acme Search Light'), service('Tool'), service('Acme C++ (beta)')];

describe('names of services', () => {
  it('have a maker where several begin with the same word', () => {
    expect(makersOf(SERVICES)).toEqual(['Acme']);
    expect(makersOf([{ name: 'Acme Search' }, { name: 'Other Thing' }])).toEqual([]);
    expect(SERVICES.map(({ name }) => shortName(name, ['Acme']))).toEqual(['Search', 'Search Light', 'Tool', 'C++ (beta)']);
  });

  it('are found as they are written, the longest first, at the limits of words', () => {
    const find = serviceFinder(SERVICES);
    expect(find('Acme Search Light beside Search and Search; Searches; search; the Tool.')).toEqual([1, 0, 0, 2]);
    expect(find('Acme C++ (beta)')).toEqual([3]);
    expect(find('')).toEqual([]);
  });

  it('are none where there are no services', () => {
    expect(serviceFinder([])('Acme Search')).toEqual([]);
  });
});
