import { useState } from 'preact/hooks';
import type { OpenAssignment, TryView } from '../../app/assignment/assignment-store.ts';
import { handedIn } from '../../app/assignment/handed-in.ts';
import { handedInOf } from '../../app/settings/assignment-settings.ts';
import * as m from '../../messages/en/assignment.ts';
import { Moment } from '../mock/moment.tsx';
import { $settings, setting } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { HandIn } from './hand-in.tsx';
import { $tries } from './page-assignment.ts';

interface Props {
  readonly open: OpenAssignment;
  readonly dropbox: string | undefined;
}

/** The tries of an assignment, each with what became of handing it in. */
export function TryList({ open, dropbox }: Props) {
  const tries = useStore($tries);
  const [chosen, setChosen] = useState<string>();
  useStore($settings);
  if (tries.length === 0) return null;
  return (
    <section class="stack">
      <h2>{m.yourTries}</h2>
      <ol class="list tries">
        {tries.map((one, at) => (
          <li key={one.session} class="stack">
            <h3>
              <Words>{m.tryNumber(at + 1)}</Words>
            </h3>
            <p>
              <Words>{m.answeredOf(one.answers.length, one.of)}</Words>
            </p>
            <Became of={one} />
            {chosen === one.session ? (
              <HandIn assignment={open.assignment} of={one} n={at + 1} dropbox={dropbox} onClose={() => setChosen(undefined)} />
            ) : (
              <HandInButton of={one} onPress={() => setChosen(one.session)} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const becameOf = ({ session }: TryView) => handedIn(setting(handedInOf(session)));

/** Whether, when and how it was handed in. */
function Became({ of }: { readonly of: TryView }) {
  const became = becameOf(of);
  if (!became) return <p class="small">{m.notHandedIn}</p>;
  const { how, at, name, answers } = became;
  const words = { file: m.savedAsAFile, box: m.sentToTheBox, waits: m.waitsToBeSent }[how];
  const more = of.answers.length - answers;
  return (
    <p class={how === 'waits' ? 'notice warn' : 'small'}>
      <Words>{words(name)}</Words> (<Moment at={at} />
      ). <Words>{more > 0 && m.moreSince(more)}</Words>
    </p>
  );
}

/** The one thing to do next, where the try is done and not handed in yet. */
function HandInButton({ of, onPress }: { readonly of: TryView; readonly onPress: () => void }) {
  const became = becameOf(of);
  const again = became !== undefined && became.how !== 'waits';
  return (
    <button type="button" class={of.open || again ? 'button' : 'button primary'} onClick={onPress}>
      <Words>{again ? m.handInAgain : of.open ? m.handInAsItIs : m.handIn}</Words>
    </button>
  );
}
