import * as m from '../../messages/en/shared.ts';
import { BlockText } from '../items/block-text.tsx';
import { Icon } from './icon.tsx';
import { noteGroups } from './note-groups.ts';
import { NOTE_WORDS, type PhraseNote } from './span-looks.ts';

type ConceptLink = (concept: string) => { readonly title: string; readonly href: string } | undefined;

interface Props {
  readonly notes: readonly PhraseNote[];
  /** False with marking off: then notes say what a phrase is, not whether it was found. */
  readonly marked: boolean;
  readonly twoPens: boolean;
  readonly conceptLink: ConceptLink;
  /** Concepts of the options. */
  readonly atStake: ReadonlySet<string>;
  readonly signalHref: (signal: string) => string;
  /** Given where narrow screens show one note at a time: its number. */
  readonly open?: number;
  /** The words of a phrase, by the number of its span; for where a note does not stand beside it. */
  readonly phraseOf?: (span: number) => string | undefined;
}

const ICONS = { found: 'right', clipped: 'right', missed: 'missed', 'decoy-taken': 'decoy', 'decoy-left': 'decoy' } as const;

/** The sign and the word of a note. */
export function noteLook({ state, meaning, wrongPen }: PhraseNote, marked: boolean) {
  const signal = meaning.role === 'signal';
  const plain = { icon: signal ? 'right' : 'decoy', words: signal ? m.signal : m.decoy } as const;
  return marked ? { icon: ICONS[state], words: `${NOTE_WORDS[state]}${wrongPen ? m.butWithTheOtherPen : ''}` } : plain;
}

/** Beside the text on wide screens, near it on phones: what each phrase means here. What means the same is said once. */
export function PhraseNotes({ notes, marked, twoPens, conceptLink, atStake, signalHref, open, phraseOf }: Props) {
  if (notes.length === 0) return null;
  return (
    <ol class={`notes ${open === undefined ? '' : 'one-by-one'}`} role="list" aria-label={m.whatThePhrasesMean}>
      {noteGroups(notes).map(({ notes: own, first, uniform }) => (
        <li key={first.number} class={own.some(({ number }) => number === open) ? 'is-open' : undefined}>
          {own.map((note) => {
            const { icon, words } = noteLook(note, marked);
            const phrase = phraseOf?.(note.meaning.span);
            return (
              <div key={note.number} class={`note-${marked ? note.state : note.meaning.role}`}>
                <p class="verdict-line">
                  <sup class="note-number">{note.number}</sup> <Icon name={icon} /> {words}
                </p>
                {phrase && <q class="note-phrase">{phrase}</q>}
                {!uniform && <Direction {...{ note, twoPens, conceptLink, atStake }} />}
              </div>
            );
          })}
          <p class="note-title">
            {first.meaning.signal ? <a href={signalHref(first.meaning.signal)}>{first.meaning.title}</a> : first.meaning.title}
          </p>
          {uniform && <Direction note={first} {...{ twoPens, conceptLink, atStake }} />}
          {first.meaning.note && <BlockText blocks={first.meaning.note} />}
        </li>
      ))}
    </ol>
  );
}

type DirectionProps = { readonly note: PhraseNote } & Pick<Props, 'twoPens' | 'conceptLink' | 'atStake'>;

/** Where a phrase points in this question, and how much it counts. */
function Direction({ note, twoPens, conceptLink, atStake }: DirectionProps) {
  const { weight = 1, accepts = [] } = note.meaning;
  return (
    <>
      {weight > 1 && <p class="small">{m.decisive}</p>}
      <Points note={note} conceptLink={conceptLink} atStake={atStake} />
      {twoPens && accepts.length > 1 && <p class="small">{m.eitherPenIsRightHere}</p>}
    </>
  );
}

/** The concepts a phrase points to; of several, those that stand among the options here. */
function Points({ note, conceptLink, atStake }: { readonly note: PhraseNote } & Pick<Props, 'conceptLink' | 'atStake'>) {
  const parts = [
    [m.pointsTo, note.meaning.for],
    [m.rulesOut, note.meaning.against],
    [m.temptsTo, note.meaning.tempts],
  ] as const;
  return (
    <>
      {parts.map(([words, concepts]) => {
        const here = (concepts ?? []).filter((concept) => atStake.has(concept));
        const links = (here.length > 0 ? here : (concepts ?? [])).map(conceptLink).filter((link) => link !== undefined);
        if (links.length === 0) return null;
        return (
          <p key={words} class="small">
            {words}{' '}
            {links.map((link, index) => (
              <>
                {index > 0 ? ', ' : ''}
                <a href={link.href}>{link.title}</a>
              </>
            ))}
          </p>
        );
      })}
    </>
  );
}
