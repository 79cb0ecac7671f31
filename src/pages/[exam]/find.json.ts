import type { APIRoute, GetStaticPaths } from 'astro';
import { getBank } from '../../bank/site-bank.ts';
import { hasQuestions } from '../../site/components/exam-facts.ts';
import { findData } from '../../site/components/find/find-data.ts';

/** What search looks through. Its name stays, unlike a bank file's: every page names it, and a new name would renew every page of the offline copy. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await getBank()).exams.filter(hasQuestions).map((exam) => ({ params: { exam: exam.id }, props: { exam } }));

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(findData(props['exam'])), { headers: { 'content-type': 'application/json' } });
