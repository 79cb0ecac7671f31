import { useEffect, useState } from 'preact/hooks';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/assign.ts';
import { reloadWords } from '../../messages/en/reload-words.ts';
import { Opening } from '../shared/opening.tsx';
import { page } from '../shared/page.ts';
import { useGuard } from '../shared/use-presses.ts';
import { AssignForm } from './assign-form.tsx';

interface Props {
  readonly exam: string;
  /** Path of the exam's bank index, under the base. */
  readonly index: string;
  /** The host of this site's drop box; none: hand-ins are files. */
  readonly dropbox?: string | undefined;
}

/** For instructors: questions, or how many, become a link. Nothing is stored, here or elsewhere. */
export function Assign({ exam, index: path, dropbox }: Props) {
  useGuard();
  const [index, setIndex] = useState<BankIndex>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    void page.loadIndex(exam, path).then((read) => (read.ok ? setIndex(read.value) : setFault(read.error.message)));
  }, []);
  if (fault)
    return (
      <p class="notice warn" role="alert">
        {fault} {reloadWords(page)}
      </p>
    );
  return index ? <AssignForm index={index} dropbox={dropbox} /> : <Opening text={m.loading} />;
}
