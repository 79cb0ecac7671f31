import { useEffect } from 'preact/hooks';
import * as m from '../../messages/en/assignment.ts';
import { reloadWords } from '../../messages/en/reload-words.ts';
import { Opening } from '../shared/opening.tsx';
import { page } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useGuard, useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { ChooseAssignment } from './choose-assignment.tsx';
import { OneAssignment } from './one-assignment.tsx';
import { $fault, $open, $phase, load, openText } from './page-assignment.ts';

interface Props {
  readonly exam: string;
  /** Path of the exam's bank index, under the base. */
  readonly index: string;
  /** The exams of this copy of the site. */
  readonly exams: readonly string[];
  /** Where this site's learners hand in; none: as a file. */
  readonly dropbox?: string | undefined;
}

const inAddress = (): string => location.hash.slice(1);

/** What an instructor assigned: what it asks, its tries, and handing them in. Without one: the way to open it. */
export function AssignmentPage({ exam, index, exams, dropbox }: Props) {
  useGuard();
  const phase = useStore($phase);
  const open = useStore($open);
  useRest(phase);
  useEffect(() => {
    void load(exam, index, inAddress());
    // Another link may be opened over this page.
    const onHash = () => inAddress() !== '' && openText(inAddress());
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  if (phase === 'loading') return <Opening text={m.openingTheAssignment} />;
  if (phase === 'fault')
    return (
      <p class="notice warn" role="alert">
        {$fault.get()} {reloadWords(page)}
      </p>
    );
  return (
    <div class="stack-wide">
      <RecordNotice />
      {phase === 'open' && open ? (
        <OneAssignment key={open.assignment.id} open={open} dropbox={dropbox} />
      ) : (
        <ChooseAssignment exam={exam} exams={exams} />
      )}
    </div>
  );
}
