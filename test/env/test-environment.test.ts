import { describe, expect, it } from 'vitest';
import { testEnvironment } from '../../src/env/test-environment.ts';

describe('the test environment', () => {
  it('stands still until it is moved, forward or back', () => {
    const env = testEnvironment(1000);
    expect([env.now(), env.now()]).toEqual([1000, 1000]);
    env.advance(500);
    env.advance(-700);
    expect(env.now()).toBe(800);
    env.setZone(-300);
    expect(env.zone()).toBe(-300);
  });

  it('gives the same ids and seeds in every run, and no id twice', () => {
    const [one, two] = [testEnvironment(), testEnvironment()];
    const ids = Array.from({ length: 50 }, () => one.id());
    expect(ids).toEqual(Array.from({ length: 50 }, () => two.id()));
    expect(new Set(ids).size).toBe(50);
    expect([one.seed(), one.seed()]).toEqual([1, 2]);
  });

  it('keeps what was saved, hands out what is to be picked, and counts reloads', async () => {
    const env = testEnvironment();
    env.saveFile('record.json', '{}', 'application/json');
    expect(env.saved).toEqual([{ name: 'record.json', text: '{}', type: 'application/json' }]);
    expect(await env.pickFile('.json')).toBeUndefined();
    env.setPick(new Blob(['x']));
    expect(await (await env.pickFile('.json'))?.text()).toBe('x');
    env.reload();
    expect(env.reloads()).toBe(1);
  });

  it('tells of the network until one stops listening', () => {
    const env = testEnvironment();
    const heard: boolean[] = [];
    const stop = env.onOnlineChange((online) => heard.push(online));
    env.setOnline(false);
    expect(env.online()).toBe(false);
    stop();
    env.setOnline(true);
    expect(heard).toEqual([false]);
  });

  it('has a canary that remembers, and storage that answers what it was told', async () => {
    const env = testEnvironment();
    expect(await env.canary.read()).toBe(false);
    await env.canary.write(true);
    expect(await env.canary.read()).toBe(true);
    expect([await env.persist(), await env.persisted()]).toEqual(['denied', false]);
    env.setPersistence('granted');
    expect([await env.persist(), await env.persisted()]).toEqual(['granted', true]);
  });
});
