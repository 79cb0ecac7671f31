import * as m from '../../messages/en/today.ts';
import { rich } from '../../messages/rich.ts';
/** For the eve: what to have ready, whichever the exam and wherever it is taken. */
export function Checklist() {
  return (
    <section class="stack">
      <h2>{m.forTomorrow}</h2>
      <ul class="checklist">
        <li>{rich(m.identification, { strong: (text) => <strong>{text}</strong> })}</li>
        <li>{rich(m.time, { strong: (text) => <strong>{text}</strong> })}</li>
        <li>{rich(m.place, { strong: (text) => <strong>{text}</strong> })}</li>
        <li>{rich(m.whatIsAllowed, { strong: (text) => <strong>{text}</strong> })}</li>
      </ul>
      <p>{m.moreStudyTonightGainsLittle}</p>
    </section>
  );
}
