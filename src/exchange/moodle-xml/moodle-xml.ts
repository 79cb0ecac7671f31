export { readMoodleXml } from './moodle-xml-read.ts';
export { writeMoodleXml } from './moodle-xml-write.ts';
