import { openAssignments } from '../../app/assignment/begun-assignments.ts';
import * as m from '../../messages/en/today.ts';
import { Moment } from '../mock/moment.tsx';
import { siteHref } from '../shared/links.ts';
import { $settings, env, page } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';

/** What an instructor waits for: each assignment that was begun here and not handed in yet. */
export function OpenAssignments({ exam }: { readonly exam: string }) {
  useStore($settings);
  const open = openAssignments(page, exam);
  if (open.length === 0) return null;
  const now = env.now();
  return (
    <section class="stack" aria-labelledby="assigned">
      <h2 id="assigned">{m.assigned}</h2>
      <ul class="list">
        {open.map(({ id, title, due }) => (
          <li key={id}>
            <a href={`${siteHref(`/${exam}/assignment/`)}#${id}`}>{title}</a>
            {due !== null && (
              <span class="small">
                {' '}
                {now > due ? m.wasDue : m.isDue} <Moment at={due} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
