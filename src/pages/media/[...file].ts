import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readSources } from '../../content/disk.ts';
import { PICTURE } from '../../content/parse/lesson-references.ts';

const root = () => process.env['SIGNALMARK_CONTENT'] ?? process.cwd();

/** Pictures that lie beside lessons and questions, under their path in the content: `/media/content/tea-101/lessons/3.1/flow.png`. */
export const getStaticPaths: GetStaticPaths = () =>
  readSources(root())
    .assets.filter((path) => PICTURE.test(path))
    .map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) => new Response(new Uint8Array(readFileSync(join(root(), params['file'] ?? ''))));
