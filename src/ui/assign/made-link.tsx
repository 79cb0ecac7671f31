import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assignment } from '../../core/assignment/assignment.ts';
import { writeAssignment } from '../../core/assignment/assignment-text.ts';
import * as m from '../../messages/en/assign.ts';
import { siteHref } from '../shared/links.ts';
import { env } from '../shared/page.ts';
import { useRest } from '../shared/use-presses.ts';
import { Words } from '../shared/words.tsx';

interface Props {
  readonly assignment: Assignment;
  readonly dropbox: string | undefined;
}

/** Some mail and chat programs cut off what is longer. */
const LONG = 2000;

/** The link of an assignment: to copy, to save, to look at as a learner does; and what will come back. */
export function MadeLink({ assignment, dropbox }: Props) {
  useRest(assignment.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => heading.current?.focus(), []);
  const link = `${location.origin}${siteHref(`/${assignment.exam}/assignment/`)}#${writeAssignment(assignment)}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(m.copied);
    } catch {
      field.current?.select();
      setSaid(m.notCopied);
    }
  };
  return (
    <section class="stack assign">
      <h2 ref={heading} tabIndex={-1}>
        {m.theLink}
      </h2>
      <textarea ref={field} readOnly rows={4} aria-label={m.theLink} value={link} />
      {link.length > LONG && <p class="notice">{m.isLong(link.length)}</p>}
      <div class="row">
        <button type="button" class="button primary" onClick={() => void copy()}>
          {m.copy}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => env.saveFile(m.fileName, m.fileText(assignment.title, link), 'text/plain')}
        >
          {m.saveAsAFile}
        </button>
        <a class="button plain" href={link} target="_blank" rel="noopener">
          {m.seeIt}
        </a>
        <span role="status">
          <Words>{said}</Words>
        </span>
      </div>
      <h3>{m.whatComesBack}</h3>
      <p class="measure">{dropbox === undefined ? m.withoutBox : m.withBox(dropbox)}</p>
      <p class="measure">{m.filesAre}</p>
    </section>
  );
}
