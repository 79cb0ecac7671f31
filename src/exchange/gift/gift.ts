export { readGift } from './gift-read.ts';
export { writeGift } from './gift-write.ts';
