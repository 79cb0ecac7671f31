import type { WriteFormat } from '../exchange.ts';
import { fileNameOf } from '../file-name-of.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { conceptBearers } from '../own-facts.ts';
import { pictureReasons } from '../text/picture-reasons.ts';
import { questionName } from '../xml/xml-question-name.ts';
import { writeZip } from '../zip/zip.ts';
import { LIBRARIES, libraryName } from './h5p-parts.ts';
import { h5pQuestion } from './h5p-written.ts';

/**
 * Writes a question set of H5P: content only, as its content types are installed where it is opened. What H5P has no place for travels in the
 * comments for authors.
 */
export const writeH5p: WriteFormat = (questions, title) => {
  const set = {
    questions: questions.map(h5pQuestion),
    progressType: 'textual',
    passPercentage: 50,
    randomQuestions: false,
    introPage: { showIntroPage: false },
    endGame: { showResultPage: true },
  };
  const head = {
    title,
    language: 'und',
    mainLibrary: 'H5P.QuestionSet',
    embedTypes: ['div'],
    license: 'U',
    preloadedDependencies: Object.entries(LIBRARIES).map(([machineName, [majorVersion, minorVersion]]) => ({
      machineName,
      majorVersion,
      minorVersion,
    })),
  };
  const notes = questions.flatMap((question) => {
    const { answer, spans } = question;
    const isDrag = kindOf(answer).h5p(answer, true).library === libraryName('H5P.DragText');
    const isReasoned = conceptBearers(answer).some(({ rationale }) => rationale.length > 0);
    return [
      ...pictureReasons(question),
      ...(spans.length > 0 ? ['H5P has no marking of phrases; the phrases travel in a comment that learners do not see.'] : []),
      ...(isDrag ? ['H5P has no such question in a set; it was written as words to drag.'] : []),
      ...(isDrag && isReasoned
        ? ['H5P shows no reasons for words to drag; they travel in a comment that learners do not see.']
        : []),
    ].map((reason) => ({ line: 0, question: questionName(question), what: 'changed' as const, reason }));
  });
  return {
    files: [
      {
        name: `${fileNameOf(title)}.h5p`,
        content: writeZip([
          { name: 'h5p.json', content: JSON.stringify(head) },
          { name: 'content/content.json', content: JSON.stringify(set) },
        ]),
      },
    ],
    notes,
  };
};
