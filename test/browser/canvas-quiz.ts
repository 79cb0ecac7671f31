import { writeZip } from '../../src/exchange/zip/zip.ts';

interface QuizQuestion {
  readonly words: string;
  /** The first one is right. */
  readonly options: readonly string[];
}

/** A quiz of a tea course. Whatever its key says, the first option of each question is right. */
export const QUIZ: readonly QuizQuestion[] = [
  {
    words: 'A leaf was steamed right after the harvest. Which tea does it give?',
    options: ['Green tea', 'Black tea', 'Smoked black tea', 'Dark ripe tea'],
  },
  {
    words: 'Which water suits a green leaf?',
    options: ['About 75 °C', 'Just boiled', 'Lukewarm, 30 °C', 'Ice cold'],
  },
  {
    words: 'A cup of green tea came out bitter. What is changed first?',
    options: ['The water is cooler', 'The water is hotter', 'The leaves are more', 'The cups are larger'],
  },
  {
    words: 'How long does a black leaf steep?',
    options: ['Three to five minutes', 'Ten seconds', 'Half an hour', 'Over night'],
  },
  {
    words: 'What makes a leaf turn black after the harvest?',
    options: ['It oxidizes', 'It is boiled', 'It is washed', 'It is frozen'],
  },
  {
    words: 'Which tool holds water at a chosen heat?',
    options: ['A kettle with a dial', 'A thermos flask', 'A fine strainer', 'A tin with a lid'],
  },
  {
    words: 'Where does a tin of tea keep longest?',
    options: ['Dry and in the dark', 'In the sun', 'Beside the stove', 'Open on a table'],
  },
  {
    words: 'A pot is poured a second time over the same leaves. What is done with the time?',
    options: ['It is a little longer', 'It is much shorter', 'It is the same to the second', 'It is not counted'],
  },
];

/** The question whose key is wrong, and the option that the key names. */
export const PLANTED = { at: 4, key: 1 } as const;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A question as Canvas writes it; the right option stands where no rule puts it. */
function itemOf({ words, options }: QuizQuestion, at: number): string {
  const key = at === PLANTED.at ? PLANTED.key : 0;
  const idOf = (option: number): number => 1000 * (at + 1) + option;
  const placed = options.map((option, n) => ({ option, n })).toSorted((a, b) => ((a.n + at) % 4) - ((b.n + at) % 4));
  return `<item ident="i${at}" title="Question">
  <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield>
    <qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>1.0</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
  <presentation><material><mattext texttype="text/html">${escaped(`<div><p>${words}</p></div>`)}</mattext></material>
    <response_lid ident="response1" rcardinality="Single"><render_choice>
${placed.map(({ option, n }) => `      <response_label ident="${idOf(n)}"><material><mattext texttype="text/plain">${escaped(option)}</mattext></material></response_label>`).join('\n')}
    </render_choice></response_lid></presentation>
  <resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
    <respcondition continue="No"><conditionvar><varequal respident="response1">${idOf(key)}</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>
  </resprocessing>
</item>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The package that Canvas gives when a quiz is exported. */
export function canvasQuiz(): Uint8Array {
  const quiz = `${HEAD}<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="g1" title="Tea"><section ident="root_section">
${QUIZ.map(itemOf).join('\n')}
</section></assessment></questestinterop>
`;
  const manifest = `${HEAD}<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">
<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata><organizations/>
<resources>
  <resource identifier="g1" type="imsqti_xmlv1p2"><file href="g1/g1.xml"/><dependency identifierref="g1-meta"/></resource>
  <resource identifier="g1-meta" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="g1/assessment_meta.xml"><file href="g1/assessment_meta.xml"/></resource>
</resources></manifest>
`;
  const meta = `${HEAD}<quiz identifier="g1" xmlns="http://canvas.instructure.com/xsd/cccv1p0"><title>Tea</title><quiz_type>assignment</quiz_type></quiz>\n`;
  return writeZip([
    { name: 'imsmanifest.xml', content: manifest },
    { name: 'g1/g1.xml', content: quiz },
    { name: 'g1/assessment_meta.xml', content: meta },
  ]);
}
