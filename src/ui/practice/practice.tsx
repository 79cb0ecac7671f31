import { useEffect, useRef } from 'preact/hooks';
import type { PracticeWish } from '../../app/practice/practice-wish.ts';
import { preferredWish } from '../../app/settings/preferences.ts';
import { RULE_READ } from '../../app/settings/settings.ts';
import type { Item } from '../../core/item/item.ts';
import * as m from '../../messages/en/practice.ts';
import { Opening } from '../shared/opening.tsx';
import { $settings, env, page, setting } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useFocus } from '../shared/use-focus.ts';
import { useLater } from '../shared/use-later.ts';
import { useGuard, useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { KeysHelp } from './keys-help.tsx';
import { $fault, $item, $past, $phase, $session, openPractice, pageVisible } from './page-practice.ts';
import { QuestionScreen } from './question-screen.tsx';
import { type FirstQuestion, useWaitingQuestion } from './waiting-question.ts';

interface Props {
  readonly exam: string;
  /** Path of the exam's bank index, under the base. */
  readonly index: string;
  /** The exam or task, as the header of a question says it. */
  readonly place: string;
  /** Given on a task's own page: practice this task at once. */
  readonly task?: string;
  /** Stands in the page, for who comes for the first time. */
  readonly first?: FirstQuestion;
  /** The same, where another screen comes before it. */
  readonly later?: Item;
}

/** The practice island: setup, one question after the other, and the end. It renders stores and nothing else. */
export function Practice({ exam, index, place, task, first: given, later }: Props) {
  useGuard();
  const { area, waiting } = useWaitingQuestion(given);
  const phase = useStore($phase);
  const session = useStore($session);
  const item = useStore($item);
  const past = useStore($past);
  useFocus(phase === 'question' || (phase === 'loading' ? undefined : false));
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    const asked = task ? { tasks: [task] } : wishInAddress(query);
    void openPractice(exam, index, env.namedSession(), asked && (() => preferredWish(page, asked)), given?.item ?? later);
    const onVisible = () => pageVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);
  return (
    <div ref={area} class="practice">
      <RecordNotice />
      <Screen exam={exam} place={place} phase={phase} session={session} item={item} past={past} waiting={waiting} />
      <KeysHelp ready={phase !== 'loading'} />
    </div>
  );
}

/** What a link to the practice page asks for: questions by id, a signal, the missed or the starred ones. */
function wishInAddress(query: URLSearchParams): Partial<PracticeWish> | undefined {
  const items = query.getAll('item');
  const signal = query.get('signal');
  const which = query.get('which');
  const task = query.getAll('task');
  const count = Math.floor(Number(query.get('count')));
  const review = query.get('review');
  if (review === 'family' || review === 'signal' || review === 'hardest')
    return { review, ...(count >= 1 ? { most: count } : {}) };
  if (query.has('diagnostic')) return { diagnostic: true };
  if (items.length > 0) return { items, count: items.length };
  if (signal) return { signal, which: 'all' };
  if (which === 'missed' || which === 'starred' || which === 'unseen')
    return { which, ...(task.length > 0 ? { tasks: task } : {}), ...(count >= 1 ? { count } : {}) };
  return undefined;
}

const loadOther = async () => {
  const { OtherScreen, reloadWords } = await import('./other-screens.tsx');
  return { OtherScreen, reloadWords };
};
const loadSetup = async () => (await import('./setup.tsx')).Setup;
const loadDone = async () => (await import('./done-screen.tsx')).DoneScreen;

type ScreenProps = Pick<Props, 'exam' | 'place'> & {
  readonly phase: ReturnType<typeof $phase.get>;
  readonly session: ReturnType<typeof $session.get>;
  readonly item: ReturnType<typeof $item.get>;
  readonly past: ReturnType<typeof $past.get>;
  readonly waiting: ReturnType<typeof useWaitingQuestion>['waiting'];
};

function Screen({ exam, place, phase, session, item, past, waiting }: ScreenProps) {
  const before = useRef(phase);
  const cameFrom = before.current;
  useEffect(() => {
    before.current = phase;
  }, [phase]);
  // Fetched during the first question, too: another tab may take over at any time.
  const Other = useLater(!/loading|setup|done|question/.test(phase), loadOther, phase === 'question');
  const Setup = useLater(phase === 'setup', loadSetup);
  // Fetched during the first question: by the end of the practice a deploy may have taken this version's files away.
  const Done = useLater(phase === 'done', loadDone, phase === 'question');
  // The rule is told before the first answer, and leaves the place to the feedback after it.
  useStore($settings);
  const loading = phase === 'loading';
  const current = loading ? waiting : session && (past ?? (item && { session, item }));
  // The one that stood in the page stays, with what has the focus in it.
  const stood = current?.session.at === 0 && !past && current.item.id === waiting?.item.id;
  useRest(stood ? 'first' : phase, stood);
  const tellsRule = current?.session.at === 0 && Object.keys(current.session.answers).length === 0 && !setting(RULE_READ);
  switch (phase) {
    case 'loading':
    case 'question':
      return (
        <>
          {current && (
            <QuestionScreen
              key={stood ? 'first' : `${current.session.id} ${current.session.at} ${current.item.id}`}
              {...{ ...current, past, place, tellsRule, waits: loading }}
              now={session?.at ?? 0}
              announce={cameFrom !== 'loading'}
            />
          )}
          {loading && <Opening text={m.loadingTheQuestions} />}
        </>
      );
    case 'fault':
      return (
        <div class="notice warn" role="alert">
          <p>
            {$fault.get()} {Other?.reloadWords(page)}
          </p>
        </div>
      );
    case 'setup':
      return Setup ? <Setup /> : null;
    case 'done':
      return session && Done ? <Done session={session} /> : null;
    default:
      return Other ? <Other.OtherScreen phase={phase} exam={exam} /> : null;
  }
}
