export { readQti as readQti3 } from '../qti/qti-read.ts';
export { writeQti3 } from './qti3-write.ts';
