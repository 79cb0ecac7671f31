import type { APIRoute, GetStaticPaths } from 'astro';
import { bankFiles, getBank } from '../../bank/site-bank.ts';
import { hasQuestions } from '../../site/components/exam-facts.ts';
import { findFile } from '../../site/components/find/find-file.ts';
import { href } from '../../site/components/href.ts';

/** Every bank file: indexes, the shown and scoring halves of all packs, and what search looks through. Names carry a hash of the content. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await getBank()).exams.flatMap((exam) => {
    const { index, rest, packs } = bankFiles(exam, href);
    const files = [
      index,
      rest,
      ...packs.flatMap((pack) => [pack.shown, pack.key]),
      ...(hasQuestions(exam) ? [findFile(exam)] : []),
    ];
    return files.map(({ path, body }) => ({ params: { file: path.replace(/^\/bank\/|\.json$/g, '') }, props: { body } }));
  });

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['body']), { headers: { 'content-type': 'application/json' } });
