import { useState } from 'preact/hooks';
import * as m from '../../messages/en/assignment.ts';
import { rich } from '../../messages/rich.ts';
import { siteHref } from '../shared/links.ts';
import { $settings, env } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { $refused, begun, openText } from './page-assignment.ts';

interface Props {
  readonly exam: string;
  readonly exams: readonly string[];
}

/** More than any link has, bytes. */
const LONGEST = 100_000;

/** The way to an assignment: its link, its file, or one that was begun before. */
export function ChooseAssignment({ exam, exams }: Props) {
  const [text, setText] = useState('');
  useStore($settings);
  const known = begun();
  return (
    <>
      <form
        class="stack measure"
        onSubmit={(event) => {
          event.preventDefault();
          openText(text);
        }}
      >
        <h1>{m.assignments}</h1>
        <p>{m.openTheLink}</p>
        <Refused exams={exams} />
        <label class="field">
          <span>{m.linkOfTheAssignment}</span>
          <textarea rows={3} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
        <div class="row">
          <button type="submit" class="button primary">
            {m.open}
          </button>
          <button
            type="button"
            class="button"
            onClick={() =>
              void env.pickFile('.txt,text/plain').then(async (file) => {
                // Whatever it is, an assignment would stand at its beginning.
                if (file) openText(await file.slice(0, LONGEST).text());
              })
            }
          >
            {m.chooseAFile}
          </button>
        </div>
      </form>
      {known.length > 0 && (
        <section class="stack">
          <h2>{m.begunHere}</h2>
          <ul class="list">
            {known.map(({ id, title }) => (
              <li key={id}>
                <a href={`${siteHref(`/${exam}/assignment/`)}#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="small">{rich(m.forInstructors, { a: (words) => <a href={siteHref(`/${exam}/assign/`)}>{words}</a> })}</p>
    </>
  );
}

/** Why what was given is no assignment to open here. */
function Refused({ exams }: { readonly exams: readonly string[] }) {
  const refused = useStore($refused);
  if (!refused) return null;
  if (refused.why !== 'other-exam')
    return (
      <p class="notice warn" role="alert">
        {m.refused[refused.why]}
      </p>
    );
  const there = exams.includes(refused.exam);
  return (
    <p class="notice warn" role="alert">
      {there ? m.isOfAnotherExam(refused.exam) : m.isOfAnExamThatIsNotHere(refused.exam)}{' '}
      {there && <a href={`${siteHref(`/${refused.exam}/assignment/`)}#${refused.text}`}>{m.openItThere}</a>}
    </p>
  );
}
