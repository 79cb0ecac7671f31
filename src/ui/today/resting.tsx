import { examDate } from '../../app/settings/settings.ts';
import * as m from '../../messages/en/today.ts';
import { siteHref } from '../shared/links.ts';
import { setSetting } from '../shared/page.ts';

/** After the exam: rest, another date, or no date at all. */
export function Resting({ exam }: { readonly exam: string }) {
  return (
    <div class="row">
      <a class="button" href={siteHref(`/${exam}/plan/`)}>
        {m.chooseANewDate}
      </a>
      <button type="button" class="button" onClick={() => void setSetting(examDate(exam), '')}>
        {m.keepItFresh}
      </button>
    </div>
  );
}
