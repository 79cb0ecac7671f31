import { examDate } from '../../app/settings/settings.ts';
import { siteHref } from '../shared/links.ts';
import { setSetting } from '../shared/page.ts';

/** After the exam: rest, another date, or no date at all. */
export function Resting({ exam }: { readonly exam: string }) {
  return (
    <div class="row">
      <a class="button" href={siteHref(`/${exam}/plan/`)}>
        Choose a new date
      </a>
      <button type="button" class="button" onClick={() => void setSetting(examDate(exam), '')}>
        Keep it fresh
      </button>
    </div>
  );
}
