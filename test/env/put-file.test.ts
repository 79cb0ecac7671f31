import { expect, it } from 'vitest';
import { putFile } from '../../src/env/put-file.ts';
import { openDropBox } from '../drop-box.ts';

it('a file is put once, as text alone, and never over one that is there', async () => {
  const box = await openDropBox();
  expect(await putFile(`${box.address}a.jsonl`, 'one\n')).toBe(201);
  expect(await putFile(`${box.address}a.jsonl`, 'two\n')).toBe(412);
  expect([...box.files]).toEqual([['a.jsonl', 'one\n']]);
  expect(box.headers()).toMatchObject({ 'content-type': 'application/x-ndjson', 'if-none-match': '*' });
  for (const name of ['cookie', 'authorization', 'referer']) expect(box.headers()).not.toHaveProperty(name);
  box.refuse(507);
  expect(await putFile(`${box.address}b.jsonl`, 'one\n')).toBe(507);
  await box.stop();
});

it('a file whose answer got lost is there all the same, and the next try says so', async () => {
  const box = await openDropBox();
  box.lose(true);
  expect(await putFile(`${box.address}a.jsonl`, 'one\n')).toBe(undefined);
  box.lose(false);
  expect(await putFile(`${box.address}a.jsonl`, 'one\n')).toBe(412);
  expect(box.files.get('a.jsonl')).toBe('one\n');
  await box.stop();
  expect(await putFile(`${box.address}c.jsonl`, 'one\n')).toBe(undefined);
});
