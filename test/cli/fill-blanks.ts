/** What an author of the small bank would write into the blanks of a new question, by how each begins; of two that fit the first. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['WRITE: the title of the page', 'Amazon Bedrock Knowledge Bases'],
  ['WRITE:address', 'knowledge-base.html'],
  ['1970-01-01 # WRITE: the day you read it', '2026-11-20'],
  ['WRITE: who needs what, with', 'A travel agency wants an assistant that quotes fares, with'],
  [
    'WRITE: who needs what, and under which circumstances.',
    'A travel agency wants an assistant that quotes fares at any hour of the day.',
  ],
  ['WRITE: words that decide nothing', 'twelve branch offices'],
  ['WRITE: more of them', 'forty friendly agents'],
  ['WRITE: what must hold, with', 'Customers ask for'],
  ['WRITE: words that decide', 'the airline page behind each fare'],
  ['WRITE: other words that decide', 'fares of this very hour'],
  ['WRITE: what else they have, with', 'The agency also keeps'],
  ['WRITE: words that tempt', 'ten years of booking calls'],
  ['WRITE: the question, in one sentence', 'approaches should the agency build on?'],
  ['WRITE: the statement', 'Looking fares up at request time serves customers best.'],
  [
    'WRITE: what in the scenario makes the statement',
    'Fares of this hour are read when somebody asks, and the page can be quoted.',
  ],
  ['WRITE: what somebody overlooks', 'Nothing that was learned before knows what changed an hour ago or where it stood.'],
  ['WRITE: right option 1', 'Look fares up for each question'],
  ['WRITE: right option 2', 'Let a small model copy a large one'],
  ['WRITE: wrong option 1', 'Train a model on the booking calls'],
  ['WRITE: wrong option 2', 'List the fares of a month in a prompt'],
  ['WRITE: wrong option 3', 'Build a model of its own from scratch'],
  ['WRITE: what in the scenario makes this', 'Fares of this hour are read when somebody asks, and the page can be quoted.'],
  ['WRITE: what in the scenario rules this out', 'Nothing of that kind knows what changed an hour ago or where it stood.'],
  ['WRITE: who sets out to do what.', 'A library sets up a search over its letters.'],
  ['WRITE: the rest of the question', 'does it go to work? One step does not belong.'],
  ['WRITE: step 1', 'Cut the letters into pieces.'],
  ['WRITE: step 2', 'Turn every piece into a vector.'],
  ['WRITE: step 3', 'Keep these vectors in an index.'],
  ['WRITE: why it comes here', 'It needs what the step before it has made, and nothing that comes later.'],
  ['WRITE: a step that does not belong', 'Fine-tune a model on the letters.'],
  ['WRITE: why it does not belong', 'A search over pieces needs no training of the model that reads them.'],
  ['WRITE: what is at hand.', 'A library has collections of several sorts.'],
  ['WRITE: which is to be matched', 'Match each collection with the approach that suits it.'],
  ['WRITE: prompt 1', 'Letters with their answers'],
  ['WRITE: prompt 2', 'Notices that change daily'],
  ['WRITE: prompt 3', 'Outputs of a large model'],
  ['WRITE: response 1', 'Supervised tuning'],
  ['WRITE: response 2', 'Lookup'],
  ['WRITE: response 3', 'Copying by a student'],
  ['WRITE: why these two belong', 'This approach was made for data of that sort and for no other here.'],
  ['WRITE: a response that fits none', 'Caching'],
];

/** Fills every blank; throws where one is new to it. */
export function fillBlanks(template: string, leadIn = ''): string {
  const filled = template.replace(/(?:1970-01-01 # )?WRITE:[^\n:[\](){}<>"|#]*/g, (blank) => {
    const found = WRITTEN.find(([begin]) => blank.startsWith(begin));
    if (found === undefined) throw new Error(`Nobody knows what to write for ${blank}.`);
    const [begin, written] = found;
    const space = /\s$/.test(blank) ? ' ' : '';
    return `${begin.startsWith('WRITE: the question') ? leadIn : ''}${written}${space}`;
  });
  return filled.replace('status: draft', 'status: ready');
}
