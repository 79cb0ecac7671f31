import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, SourceError } from '../../src/content/disk.ts';
import { compileMini, miniBank, miniBankWith } from '../bank/mini-bank.ts';

const siteOf = (text: string) => compileMini(miniBankWith({ path: 'content/site.yaml', text }));

describe('content/site.yaml', () => {
  it('names the site, its notice, where its questions come from, and the license of its content', () => {
    const { site, problems } = siteOf(
      [
        'name: Tea exams',
        'notice: >-',
        '  Independent',
        '  of all tea houses.',
        'origin: [We wrote them., We checked them.]',
        'license: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/", credit: the tea authors}',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(site).toEqual({
      name: 'Tea exams',
      notice: 'Independent of all tea houses.',
      origin: ['We wrote them.', 'We checked them.'],
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/', credit: 'the tea authors' },
    });
  });

  it('may be missing: then the site says nothing that only its authors could know', () => {
    expect(compileMini(miniBank).site).toEqual({ name: 'Signalmark', origin: [] });
  });

  it('takes as tracker an https address or an email with a place for the report, and nothing else', () => {
    const trackerOf = (tracker: string) => {
      const { site, problems } = siteOf(`tracker: ${JSON.stringify(tracker)}`);
      return problems.length === 0 ? site.tracker : problems.map(({ ruleId }) => ruleId).join();
    };
    for (const good of [
      'https://github.com/acme/exams/issues/new?title={title}&body={body}',
      'https://git.example.com:8443/new?labels=content&description={body}',
      'mailto:errors@example.com?subject={title}&body={body}',
    ])
      expect(trackerOf(good)).toBe(good);
    for (const bad of [
      'http://github.com/acme/exams/issues/new?body={body}',
      'https://github.com/acme/exams/issues/new',
      'https://user:secret@example.com/?body={body}',
      'https://{body}.example.com/?body={body}',
      'https://example.com/?body={body}&key={key}',
      'javascript:alert(1)?{body}',
      'data:text/html,?{body}',
      'mailto:?body={body}',
      '//example.com/?body={body}',
    ])
      expect(trackerOf(bad)).toBe('wrong-value');
  });

  it('takes as drop box the https address of a folder, which a content policy can name, and nothing else', () => {
    const boxOf = (dropbox: string) => {
      const { site, problems } = siteOf(`dropbox: ${JSON.stringify(dropbox)}`);
      return problems.length === 0 ? site.dropbox : problems.map(({ ruleId }) => ruleId).join();
    };
    for (const good of [
      'https://files.example.org/',
      'https://files.example.org:8443/class-7/hand_ins/?key=a1.b2&sig=%3D',
      'http://127.0.0.1:8096/in/',
      'http://localhost/in/',
    ])
      expect(boxOf(good)).toBe(good);
    for (const bad of [
      'http://files.example.org/in/',
      'https://files.example.org',
      'https://files.example.org/in',
      'https://user:secret@files.example.org/in/',
      'https://files.example.org/in;script-src */',
      'https://files.example.org/a b/',
      'https://*/in/',
      'https://files.example.org/in/#x',
      'javascript:alert(1)/',
      '/in/',
    ])
      expect([bad, boxOf(bad)]).toEqual([bad, 'wrong-value']);
  });

  it('with an error in it is no site, and the error is told', () => {
    for (const text of ['', '- a list', 'name: [a]', 'license: CC BY 4.0', 'notice: ""']) {
      const { site, problems } = siteOf(text);
      expect(problems.map(({ file, severity }) => [file, severity])).toEqual([['content/site.yaml', 'error']]);
      expect(site.notice).toBeUndefined();
    }
  });
});

describe('a folder with neither content nor questions', () => {
  it('is an error that says how an exam begins', () => {
    const read = () => readSources(join(import.meta.dirname, '../house'));
    expect(read).toThrow(SourceError);
    expect(read).toThrow(
      /There is no content\/ or questions\/ folder in .*content\/<exam>\/exam\.yaml: see docs\/own-content\.md/,
    );
  });
});
