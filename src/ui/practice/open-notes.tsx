import { useEffect, useRef, useState } from 'preact/hooks';
import type { BankIndex } from '../../core/item/pack.ts';
import type { Pens } from '../../core/signal/mark.ts';
import * as m from '../../messages/en/practice.ts';
import type { ConceptLink } from '../kinds/kind-view.ts';
import type { StemMarking } from '../marking/use-stem.ts';
import { Icon } from '../shared/icon.tsx';
import { signalHrefOf } from '../shared/links.ts';
import { noteLook, PhraseNotes } from '../shared/phrase-notes.tsx';
import { conceptsAtStake } from '../shared/span-looks.ts';
import type { ShownFeedback } from './shown-feedback.ts';

interface Props extends Pick<ShownFeedback, 'feedback' | 'notes' | 'marked'> {
  readonly index: BankIndex | undefined;
  readonly pens: Pens;
  readonly conceptLink: ConceptLink;
  readonly stem: StemMarking;
}

/** The notes on the text. On wide screens all stand beside it; on others one does, opened by its number or by a tap on its phrase. */
export function OpenNotes({ feedback, notes, marked, index, pens, conceptLink, stem: { markable } }: Props) {
  const [open, setOpen] = useState(1);
  const area = useRef<HTMLElement>(null);
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const phrase = target instanceof Element ? target.closest('.stem .look') : null;
      const number = Number(phrase?.querySelector('.note-number')?.textContent);
      if (number > 0) setOpen(number);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) area.current?.querySelector('li.is-open')?.scrollIntoView({ block: 'nearest' });
    first.current = false;
  }, [open]);
  if (notes.length === 0) return null;
  const phraseOf = (span: number) => {
    const found = markable.spans.find(({ i }) => i === span);
    return found && markable.text.slice(found.start, found.end);
  };
  return (
    <section ref={area} class="open-notes" aria-label={m.notesOnTheText}>
      <fieldset class="note-numbers" aria-label={m.notesByNumber}>
        {notes.map((note) => {
          const { icon, words } = noteLook(note, marked);
          return (
            <button
              key={note.number}
              type="button"
              class="note-chip"
              aria-pressed={open === note.number}
              onClick={() => setOpen(note.number)}
            >
              {note.number} <Icon name={icon} />
              <span class="visually-hidden">{words}</span>
            </button>
          );
        })}
      </fieldset>
      <PhraseNotes
        notes={notes}
        marked={marked}
        twoPens={pens === 2}
        atStake={conceptsAtStake(feedback.scoring)}
        conceptLink={conceptLink}
        signalHref={signalHrefOf(index)}
        open={open}
        phraseOf={phraseOf}
      />
    </section>
  );
}
