import { BlockText } from '../items/block-text.tsx';
import { Icon } from './icon.tsx';
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
}

const ICONS = { found: 'right', clipped: 'right', missed: 'missed', 'decoy-taken': 'decoy', 'decoy-left': 'decoy' } as const;

/** Beside the text on wide screens, under it on phones: what each phrase means here. */
export function PhraseNotes({ notes, marked, twoPens, conceptLink, atStake, signalHref }: Props) {
  if (notes.length === 0) return null;
  return (
    <ol class="notes" role="list" aria-label="What the phrases mean">
      {notes.map((note) => (
        <li key={note.number} class={`note-${marked ? note.state : note.meaning.role}`}>
          <p class="verdict-line">
            <sup class="note-number">{note.number}</sup>{' '}
            <Icon name={marked ? ICONS[note.state] : note.meaning.role === 'signal' ? 'right' : 'decoy'} />{' '}
            {marked ? NOTE_WORDS[note.state] : note.meaning.role === 'signal' ? 'Signal' : 'Decoy'}
            {note.wrongPen ? ', but with the other pen' : ''}
          </p>
          <p class="note-title">
            {note.meaning.signal ? <a href={signalHref(note.meaning.signal)}>{note.meaning.title}</a> : note.meaning.title}
            {(note.meaning.weight ?? 1) > 1 ? ' (decisive: counts twice)' : ''}
          </p>
          <Points note={note} conceptLink={conceptLink} atStake={atStake} />
          {twoPens && (note.meaning.accepts?.length ?? 0) > 1 && <p class="small">Either pen is right here.</p>}
          {note.meaning.note && <BlockText blocks={note.meaning.note} />}
        </li>
      ))}
    </ol>
  );
}

/** The concepts a phrase points to; of several, those that stand among the options here. */
function Points({ note, conceptLink, atStake }: { readonly note: PhraseNote } & Pick<Props, 'conceptLink' | 'atStake'>) {
  const parts = [
    ['Points to', note.meaning.for],
    ['Rules out', note.meaning.against],
    ['Tempts to', note.meaning.tempts],
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
