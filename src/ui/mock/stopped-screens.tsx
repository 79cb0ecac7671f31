import * as m from '../../messages/en/mock.ts';
import { Message } from '../shared/message.tsx';
import { useStore } from '../shared/use-store.ts';
import { $mockExam, enter, toChoice } from './page-mock.ts';

// Where a mock exam stopped on this page: loaded while it goes on.

/** Another tab goes on with it. */
function Elsewhere() {
  const mockExam = useStore($mockExam);
  return (
    <Message title={m.thisMockExamGoesOnIn} text={m.onlyOnePageCanWriteIts}>
      {mockExam && (
        <button type="button" class="button primary" onClick={() => void enter(mockExam.id, true)}>
          {m.goOnHere}
        </button>
      )}
      <button type="button" class="button" onClick={toChoice}>
        {m.allMockExams}
      </button>
    </Message>
  );
}

/** It was deleted in another tab. */
function Deleted() {
  return (
    <Message title={m.thisMockExamWasDeleted} text={m.itIsNotInYourRecord}>
      <button type="button" class="button primary" onClick={toChoice}>
        {m.allMockExams}
      </button>
    </Message>
  );
}

/** Why the mock exam stopped here. */
export const Stopped = ({ by }: { readonly by: 'elsewhere' | 'deleted' }) => (by === 'deleted' ? <Deleted /> : <Elsewhere />);
