import type { Course, Standard } from '../core/course/course.ts';
import { uniqueId } from '../env/unique-id.ts';
import { wallTime } from '../env/wall-clock.ts';
import { cmi5 } from './cmi5.ts';
import { findApi } from './find-api.ts';
import { launchIn, narrowPolicy } from './launch.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import type { Tracking } from './tracking.ts';

/** How it went: connected, no LMS there, or one that does not let the page in. */
type Connected = Tracking | 'alone' | 'refused';

const CONNECT: { readonly [S in Standard]: () => Promise<Connected> } = {
  async scorm12() {
    const api = findApi(window, 'API');
    return api ? (scorm12(api, wallTime) ?? 'refused') : 'alone';
  },
  async scorm2004() {
    const api = findApi(window, 'API_1484_11');
    return api ? (scorm2004(api, wallTime) ?? 'refused') : 'alone';
  },
  async cmi5() {
    const launch = launchIn(location.search);
    if (!launch) return 'alone';
    narrowPolicy(launch);
    const world = { fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked), now: wallTime, id: uniqueId };
    return (await cmi5(launch, world).catch(() => undefined)) ?? 'refused';
  },
};

/** Connects with the LMS that started the page. */
export const connect = ({ standard }: Course): Promise<Connected> => CONNECT[standard]();
