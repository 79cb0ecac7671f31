import { Message } from '../shared/message.tsx';
import { useStore } from '../shared/use-store.ts';
import { $mockExam, enter, toChoice } from './page-mock.ts';

// Where a mock exam stopped on this page: loaded while it goes on.

/** Another tab goes on with it. */
function Elsewhere() {
  const mockExam = useStore($mockExam);
  return (
    <Message
      title="This mock exam goes on in another tab"
      text="Only one page can write its answers. The clock runs on there. If you go on here, the other page stops; every answer given there is kept."
    >
      {mockExam && (
        <button type="button" class="button primary" onClick={() => void enter(mockExam.id, true)}>
          Go on here
        </button>
      )}
      <button type="button" class="button" onClick={toChoice}>
        All mock exams
      </button>
    </Message>
  );
}

/** It was deleted in another tab. */
function Deleted() {
  return (
    <Message
      title="This mock exam was deleted"
      text="It is not in your record any more: it was deleted in another tab. Nothing more is stored of it."
    >
      <button type="button" class="button primary" onClick={toChoice}>
        All mock exams
      </button>
    </Message>
  );
}

/** Why the mock exam stopped here. */
export const Stopped = ({ by }: { readonly by: 'elsewhere' | 'deleted' }) => (by === 'deleted' ? <Deleted /> : <Elsewhere />);
