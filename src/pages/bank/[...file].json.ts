import type { APIRoute, GetStaticPaths } from 'astro';
import { bankFiles, getBank } from '../../bank/site-bank.ts';
import { href } from '../../site/components/href.ts';

/** Every bank file: indexes, the shown and scoring halves of all packs. Names carry a hash of the content. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await getBank()).exams.flatMap((exam) => {
    const { index, rest, packs } = bankFiles(exam, href);
    const files = [index, rest, ...packs.flatMap((pack) => [pack.shown, pack.key])];
    return files.map(({ path, body }) => ({ params: { file: path.replace(/^\/bank\/|\.json$/g, '') }, props: { body } }));
  });

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['body']), { headers: { 'content-type': 'application/json' } });
