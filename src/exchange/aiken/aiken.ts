export { readAiken } from './aiken-read.ts';
export { writeAiken } from './aiken-write.ts';
