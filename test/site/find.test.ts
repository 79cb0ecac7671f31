import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeFind } from '../../src/app/find/find-index.ts';
import { findData } from '../../src/site/components/find/find-data.ts';
import { findEntries } from '../../src/site/components/find/find-entries.ts';
import { SITE_PAGES } from '../../src/site/components/find/find-pages.ts';
import { compileOwn } from '../bank/own-bank.ts';

/** What someone types, and the page of the exam that should come first. */
const QUERIES: readonly (readonly [query: string, page: string])[] = [
  ['RAG', 'lessons/rag/'],
  ['retrieval augmented generation', 'lessons/rag/'],
  ['RLHF', 'lessons/rlhf/'],
  ['LLM', 'glossary/#large-language-model'],
  ['fine tuning', 'lessons/fine-tuning/'],
  ['finetuning', 'lessons/fine-tuning/'],
  ['distil', 'lessons/distillation/'],
  ['temperature', 'lessons/temperature/'],
  ['top-p', 'glossary/#top-p'],
  ['hallucination', 'glossary/#hallucination'],
  ['embedings', 'glossary/#embedding'],
  ['chunking', 'glossary/#chunking'],
  ['vector database', 'lessons/vector-stores/'],
  ['pgvector', 'lessons/pgvector/'],
  ['context window', 'lessons/context-window/'],
  ['guardrails', 'lessons/guardrails/'],
  ['jailbreak', 'glossary/#jailbreaking'],
  ['prompt injection', 'glossary/#prompt-injection'],
  ['few shot', 'lessons/example-based-prompting/'],
  ['agents', 'lessons/agents/'],
  ['overfitting', 'glossary/#overfitting'],
  ['drift', 'lessons/drift-and-retraining/'],
  ['model card', 'lessons/model-card-records/'],
  ['bias', 'lessons/bias-variance-balance/'],
  ['speech to text', 'lessons/speech-to-text/'],
  ['chatbot', 'lessons/conversational-bots/'],
  ['image recognition', 'lessons/image-and-video-analysis/'],
  ['macie', 'lessons/sensitive-data-discovery/'],
  ['cloudtrail', 'lessons/api-audit-trail/'],
  ['who did what audit log', 'lessons/api-audit-trail/'],
  ['data residency', 'lessons/data-residency/'],
  ['provisioned throughput', 'lessons/provisioned-throughput/'],
  ['price per token', 'lessons/token-based-pricing/'],
  ['bedrock', 'services/#amazon-bedrock'],
  ['quicksight', 'services/#amazon-quick'],
  ['LEAST operational overhead', 'signals/least-overhead/'],
  ['spiky traffic', 'signals/spiky-traffic/'],
  ['dark mode', '/settings/'],
  ['how do I download my answers', '/settings/#data'],
  ['exam date', 'plan/'],
];

const bank = compileOwn();
const exam = bank.exams.find(({ id }) => id === 'aif-c01');
if (exam === undefined) throw new Error('There is no exam to search');
const entries = findEntries(exam);

describe('search over this bank', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it('has the expected page first for most of 40 queries, and among the first three for nearly all', () => {
    const find = makeFind(entries);
    const places = QUERIES.map(([query, page]) => {
      const address = page.startsWith('/') ? page : `/${exam.id}/${page}`;
      return [query, find(query).findIndex(({ href }) => href === address) + 1] as const;
    });
    const late = places.filter(([, place]) => place === 0 || place > 3);
    const first = places.filter(([, place]) => place === 1);
    console.log(
      first.length,
      late,
      places.filter(([, place]) => place > 1),
    );
    const said = places.filter(([, place]) => place !== 1).map(([query, place]) => `${query}: ${place || 'not found'}`);
    expect(places.length - late.length, said.join(', ')).toBeGreaterThanOrEqual(34);
    expect(first.length, said.join(', ')).toBeGreaterThanOrEqual(28);
  });

  it('has every practice question once, and none that is kept for mock exams or a draft', () => {
    const found = entries.filter(({ kind }) => kind === 'question').map(({ href }) => href);
    const pageOf = ({ item }: (typeof exam.questions)[number]) =>
      `/${exam.id}/questions/${item.id.split('/').slice(1).join('/')}/`;
    const open = exam.questions.filter(({ draft, reserved }) => !draft && !reserved);
    expect(found.toSorted()).toEqual(open.map(pageOf).toSorted());
    const closed = exam.questions.filter(({ draft, reserved }) => draft || reserved);
    expect(closed.length).toBeGreaterThan(100);
    const body = JSON.stringify(findData(exam));
    expect(closed.filter((question) => body.includes(question.item.id) || body.includes(pageOf(question)))).toEqual([]);
    // Nor its words, where no open question begins with the same.
    const openTitles = new Set(open.map(({ title }) => title));
    expect(closed.filter(({ title }) => !openTitles.has(title) && body.includes(JSON.stringify(title)))).toEqual([]);
  });

  it('has no key, rationale or other part of a question than its first words and its task', () => {
    for (const question of entries.filter(({ kind }) => kind === 'question'))
      expect(Object.keys(question).toSorted()).toEqual(['about', 'href', 'kind', 'title']);
  });

  it('has each lesson, signal, term and service of the exam, each address once', () => {
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(count('lesson')).toBe(exam.lessons.filter(({ draft }) => !draft).length);
    expect(count('signal') + count('decoy')).toBe(exam.signals.length);
    expect(count('path')).toBe(exam.paths.length);
    expect(count('term')).toBe(exam.glossary.length);
    expect(count('service')).toBe(exam.services.length);
    const addresses = entries.map(({ href }) => href);
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
  });

  it('names addresses under the path the site lives under', () => {
    vi.stubEnv('BASE_URL', '/guides/');
    const under = findEntries(exam);
    expect(under.map(({ href }) => href)).toEqual(entries.map(({ href }) => `/guides${href}`));
  });

  it('knows every part of the help page, and no part that is not there', () => {
    const help = readFileSync(join(import.meta.dirname, '../../src/pages/help.astro'), 'utf8');
    const headings = [...help.matchAll(/<h2( id="([^"]+)")?>/g)].map(([, , id]) => `/help/#${id}`);
    const known = SITE_PAGES.map(({ path }) => path).filter((path) => path.startsWith('/help/#'));
    expect(headings).toEqual(known);
  });
});
