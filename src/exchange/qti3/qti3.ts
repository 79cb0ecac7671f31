export { readQti3 } from './qti3-read.ts';
export { writeQti3 } from './qti3-write.ts';
