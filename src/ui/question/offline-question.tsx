import { useEffect, useState } from 'preact/hooks';
import { formerIds } from '../../app/shared/bank-store.ts';
import { decoded } from '../../core/decoded.ts';
import type { Item } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import { questionHistory } from '../../core/stats/question-history.ts';
import * as m from '../../messages/en/question.ts';
import { conceptLinkOf, practiceHref, questionPage, signalHrefOf } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { $attempts, openRecord, page } from '../shared/page.ts';
import { QuestionTools } from '../shared/question-tools.tsx';
import { useStore } from '../shared/use-store.ts';
import { logExposure } from './log-exposure.ts';
import { QuestionHistory } from './question-history.tsx';
import { QuestionView } from './question-view.tsx';

interface Props {
  readonly exam: string;
  readonly index: string;
}

interface Loaded {
  readonly index: BankIndex;
  readonly item: Item;
  readonly scoring: ItemScoring;
}

/** The one generic question page: what is shown offline in place of any question's own page, filled from the kept packs. */
export function OfflineQuestion({ exam, index: path }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [fault, setFault] = useState('');
  const attempts = useStore($attempts);
  useEffect(() => {
    void openRecord();
    const load = async () => {
      const asked = new RegExp(`/${exam}/questions/(.+?)/?$`).exec(location.pathname)?.[1];
      if (!asked) return setFault(m.thisAddressNamesNoQuestion);
      const index = await page.loadIndex(exam, path);
      if (!index.ok) return setFault(index.error.message);
      const id = `${exam}/${decoded(asked)}`;
      if (!questionPage(index.value, id)) return setFault(m.thereIsNoPageOfThis);
      const [item, scoring] = await Promise.all([page.loadItem(index.value, id), page.loadScoring(index.value, id)]);
      if (!item.ok) return setFault(item.error.message);
      if (!scoring.ok) return setFault(scoring.error.message);
      setLoaded({ index: index.value, item: item.value, scoring: scoring.value });
    };
    void load();
  }, []);
  useEffect(() => {
    const details = document.querySelector('details.answer');
    if (!loaded || !(details instanceof HTMLDetailsElement)) return;
    const onToggle = () => details.open && void logExposure(loaded.item);
    onToggle();
    details.addEventListener('toggle', onToggle);
    return () => details.removeEventListener('toggle', onToggle);
  }, [loaded]);

  if (fault)
    return (
      <>
        <h1>{m.question}</h1>
        <p role="alert">{fault}</p>
      </>
    );
  if (!loaded) return <Opening text={m.loadingTheQuestion} />;
  const { index, item, scoring } = loaded;
  return (
    <>
      <h1>{m.question}</h1>
      <QuestionView
        item={item}
        scoring={scoring}
        conceptLink={conceptLinkOf(index)}
        signalHref={signalHrefOf(index)}
        twin={questionPage(index, scoring.flips)}
      />
      <QuestionHistory answers={questionHistory(attempts, item.id, formerIds(index))} load={async () => item} />
      <QuestionTools item={item}>
        <a class="button" href={practiceHref(item.exam, [item.id])}>
          {m.practiceThisQuestion}
        </a>
      </QuestionTools>
    </>
  );
}
