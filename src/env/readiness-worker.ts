import { type ReadinessWork, readinessResult } from '../core/readiness/readiness-result.ts';

// Runs in a worker of its own, made for one question and ended by the page.

addEventListener('message', ({ data }: MessageEvent<ReadinessWork>) => postMessage(readinessResult(data)));
