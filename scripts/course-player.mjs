// Prints the page of a package for an LMS as JSON, for `npm run export`, which waits for it.
import { coursePlayer } from '../integrations/course-player.ts';

process.stdout.write(JSON.stringify(await coursePlayer()));
