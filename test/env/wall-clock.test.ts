import { afterAll, describe, expect, it } from 'vitest';
import { zoneOffset } from '../../src/env/wall-clock.ts';
import { zoneNamed } from '../../src/env/zone-named.ts';

const own = process.env['TZ'];
afterAll(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

describe('the offset of local time', () => {
  it.each(['Europe/Berlin', 'America/New_York', 'Africa/Cairo', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia'])(
    'in %s is that of the moment asked for, in winter and in summer',
    (zone) => {
      process.env['TZ'] = zone;
      for (let month = 0; month < 12; month++) {
        const at = Date.UTC(2026, month, 15, 12);
        expect(zoneOffset(at)).toBe(zoneNamed(zone, at));
      }
    },
  );
});
