import type { DrillCard } from '../../core/drill/drill-card.ts';
import { BLANK_LINE } from '../../core/item/plain-text.ts';

/** What a card shows: the phrase in its sentence with the lead-in, or in the whole scenario where the sentence does not say what it does. */
export function CardText({ card: { sentence, leadIn, whole } }: { readonly card: DrillCard }) {
  const { text } = sentence;
  const own = text.split(BLANK_LINE);
  const paragraphs = whole || leadIn === text ? own : [...own, leadIn];
  let at = 0;
  return (
    <div class="stem stack">
      {paragraphs.map((paragraph, place) => {
        const from = at;
        at += paragraph.length + BLANK_LINE.length;
        return (
          <p key={from} class={place > 0 && place === paragraphs.length - 1 ? 'lead-in' : undefined}>
            <Marked text={paragraph} start={sentence.start - from} end={sentence.end - from} />
          </p>
        );
      })}
    </div>
  );
}

/** A paragraph with the phrase marked in it, where it is in it. */
function Marked({ text, start, end }: { readonly text: string; readonly start: number; readonly end: number }) {
  if (start < 0 || start >= text.length) return <>{text}</>;
  return (
    <>
      {text.slice(0, start)}
      <mark class="ink-for">{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
