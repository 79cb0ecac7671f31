import { SPAN_NAMES } from '../content/markdown/directive-names.ts';
import { DATE, ID } from '../content/parse/schema.ts';
import type { Level } from '../core/item/item.ts';
import type { Source } from '../core/item/scoring.ts';
import type { ExchangeFacts, ExchangeSpan } from './exchange.ts';
import { isFields } from './fields.ts';

/** A phrase on its journey: where its words stood, how many marks stood around it, and the words themselves. */
export interface CarriedSpan extends ExchangeSpan {
  readonly at: readonly [start: number, end: number, depth: number];
  readonly words: string;
}

/** What `signalmark: {...}` holds. */
export interface CarriedFacts {
  readonly v: 1;
  readonly facts: ExchangeFacts;
  readonly spans?: readonly CarriedSpan[];
  /** Option id, its place in the order written, concept. */
  readonly concepts?: readonly (readonly [id: string, at: number, concept: string])[];
  /** Option id and its rationale as HTML, for formats that have no place for reasons of such a question. */
  readonly why?: readonly (readonly [id: string, html: string])[];
  /** Responses that are more than plain words, by their words' id, as HTML. */
  readonly marks?: readonly (readonly [id: string, html: string])[];
  /** A matching of places with steps that was an ordering. */
  readonly places?: true;
}

const QUESTION_ID = /^[a-z0-9]+(-[a-z0-9]+)*\/\d+\.\d+\/[a-z0-9]+(-[a-z0-9]+)*$/;
const OBJECTIVE = /^\d+\.\d+\.\d+$/;
const CONCEPT = /^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9-]+)?$/;
/** One line of a name or a title; a note may have more. */
const LINE = /^(?=.*\S)[^\p{Cc}\uFFFD]{1,1000}$/u;
const LINES = /^(?=[\s\S]*\S)(?:[^\p{Cc}\uFFFD]|\n){1,2000}$/u;
const WORD = /^[^\s,"{}]{1,60}$/;

const text = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && value.length <= 2000 && form.test(value) ? value : undefined;

/** An empty list is one: a phrase may say that its signal rules nothing out here. */
const texts = (value: unknown, form: RegExp): readonly string[] | undefined =>
  Array.isArray(value) && value.every((one) => text(one, form) !== undefined) ? value : undefined;

const count = (value: unknown): number => (Number.isInteger(value) && typeof value === 'number' && value >= 0 ? value : 0);

/** An object without the keys that hold nothing. */
function known<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

function sourceOf(value: unknown): Source[] {
  if (!isFields(value)) return [];
  const [title, url, checked] = [
    text(value['title'], LINE),
    text(value['url'], /^https?:\/\/[^\s/@\\]+(\/\S*)?$/i),
    text(value['checked'], DATE.pattern),
  ];
  const whole = title !== undefined && url !== undefined && checked !== undefined && URL.canParse(url);
  const excerpt = value['read'] === 'excerpt' ? { read: 'excerpt' as const } : {};
  return whole && !Number.isNaN(Date.parse(checked)) ? [{ title, url, checked, ...excerpt }] : [];
}

const LEVELS: readonly Level[] = [1, 2, 3];

function factsOf(value: unknown): ExchangeFacts {
  if (!isFields(value)) return {};
  return known<ExchangeFacts>({
    id: text(value['id'], QUESTION_ID),
    objective: text(value['objective'], OBJECTIVE),
    level: LEVELS.find((level) => level === value['level']),
    family: text(value['family'], ID.pattern),
    flips: text(value['flips'], QUESTION_ID),
    shuffle: value['shuffle'] === false ? false : undefined,
    reserved: value['reserved'] === true ? true : undefined,
    sources: Array.isArray(value['sources']) ? value['sources'].flatMap(sourceOf) : undefined,
    author: text(value['author'], LINE),
    note: text(value['note'], LINES),
    volatile: text(value['volatile'], LINE),
  });
}

function spanOf(value: unknown): CarriedSpan[] {
  if (!isFields(value)) return [];
  const role = SPAN_NAMES.find((name) => name === value['role']);
  const { words, at } = value;
  if (role === undefined || typeof words !== 'string' || words.length > 2000 || !Array.isArray(at)) return [];
  const [start, end, depth] = at.map(count);
  if (start === undefined || end === undefined || start >= end) return [];
  const signal = text(value['signal'], ID.pattern);
  if (role === 'aside' ? signal !== undefined : signal === undefined && role !== 'plain') return [];
  const own = (name: string, of: string): unknown => (role === of ? value[name] : undefined);
  const carried = {
    role,
    signal,
    for: texts(own('for', 'signal'), ID.pattern),
    against: texts(own('against', 'signal'), ID.pattern),
    tempts: texts(own('tempts', 'decoy'), ID.pattern),
    weight: own('weight', 'signal') === 2 ? (2 as const) : undefined,
    core: texts(own('core', 'signal'), WORD),
    at: [start, end, depth ?? 0] as const,
    words,
  };
  return [known<CarriedSpan>(carried)];
}

function conceptOf(value: unknown): [string, number, string][] {
  if (!Array.isArray(value)) return [];
  const [id, concept] = [text(value[0], /^\w{1,20}$/), text(value[2], CONCEPT)];
  return id === undefined || concept === undefined ? [] : [[id, count(value[1]), concept]];
}

function htmlById(value: unknown): [string, string][] {
  if (!Array.isArray(value)) return [];
  const [id, html]: readonly unknown[] = value;
  const known = text(id, /^\w{1,20}$/);
  return known === undefined || typeof html !== 'string' || html.length > 10_000 ? [] : [[known, html]];
}

/** Reads what came back from another system: anybody may have written it, so only what our own files could hold is taken. */
export function readCarried(json: string): CarriedFacts | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isFields(value) || value['v'] !== 1) return undefined;
  const list = (name: string): readonly unknown[] => {
    const found = value[name];
    return Array.isArray(found) ? found.slice(0, 500) : [];
  };
  return {
    v: 1,
    facts: factsOf(value['facts']),
    spans: list('spans').flatMap(spanOf),
    concepts: list('concepts').flatMap(conceptOf),
    why: list('why').flatMap(htmlById),
    marks: list('marks').flatMap(htmlById),
    ...(value['places'] === true ? { places: true } : {}),
  };
}
