import { useEffect, useState } from 'preact/hooks';
import * as m from '../../messages/en/today.ts';
import { env } from '../shared/page.ts';
import type { HomeExam } from './home-exam.ts';
import { HomeOf } from './home-of.tsx';

/** The exam shown last, on this device. */
const SHOWN = 'home-exam';

/** Home: the day of who has a plan or an answer, a way in for who has neither. With more exams than one, a switch. */
export function Home({ exams }: { readonly exams: readonly HomeExam[] }) {
  const [shown, setShown] = useState(exams[0]);
  useEffect(() => {
    const last = exams.find(({ id }) => id === env.local.get(SHOWN));
    if (last) setShown(last);
  }, []);
  if (!shown) return null;
  const show = (exam: HomeExam) => {
    env.local.set(SHOWN, exam.id);
    setShown(exam);
  };
  return (
    <>
      {exams.length > 1 && (
        <fieldset class="row exam-choice">
          <legend class="visually-hidden">{m.exam}</legend>
          {exams.map((exam) => (
            <button key={exam.id} type="button" class="button plain" aria-pressed={exam === shown} onClick={() => show(exam)}>
              {exam.code}
            </button>
          ))}
        </fieldset>
      )}
      <HomeOf key={shown.id} exam={shown} />
    </>
  );
}
