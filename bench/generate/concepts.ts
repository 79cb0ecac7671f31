/** What a generated exam teaches. `#` in a wording stands for a number, `@` for the things a question is about. */
export interface GeneratedConcept {
  readonly id: string;
  readonly title: string;
  /** As an option, without the full stop; the first words are the link. */
  readonly option: readonly [string, string];
  /** Signals for it, as what "it" does. */
  readonly signals: readonly [string, string, string];
  /** A decoy that tempts to it, as what a team has. */
  readonly decoy: string;
}

const concept = (
  id: string,
  title: string,
  option: readonly [string, string],
  signals: readonly [string, string, string],
  decoy: string,
): GeneratedConcept => ({ id, title, option, signals, decoy });

export const CONCEPTS: readonly GeneratedConcept[] = [
  concept(
    'lookup',
    'Looking up',
    ['Look up the @', 'when a request comes in'],
    ['must quote the page of any of # @', 'reflects changes of the last # hours', 'has to forget one of the @ within # minutes'],
    'a shelf of # printed handbooks',
  ),
  concept(
    'tuning',
    'Tuning',
    ['Tune a model on the @', 'with approved pairs'],
    [
      'keeps one fixed tone in # kinds of reply',
      'has # thousand approved pairs to learn from',
      'repeats one narrow task # times an hour',
    ],
    'a cellar with # idle processors',
  ),
  concept(
    'prompting',
    'Prompting',
    ['Describe the task for the @', 'in a longer request'],
    ['has only # examples of @ to go by', 'must be in use # days from now', 'finds all its facts in a request of # lines'],
    '# colleagues who like to write',
  ),
  concept(
    'distilling',
    'Distilling',
    ['Teach a small model about the @', 'with answers of a large one'],
    [
      'runs on a handset with # megabytes',
      'copies a large model that is right # times out of a hundred',
      'may cost a #th of the model in use',
    ],
    'a contract for # large models',
  ),
  concept(
    'caching',
    'Caching',
    ['Keep answers about the @', 'for those who ask again'],
    ['hears the same # questions all day', 'may repeat an answer for # hours', 'meets # in a hundred requests for a second time'],
    'a disk with # free terabytes',
  ),
  concept(
    'batching',
    'Batching',
    ['Work through the @', 'together during the night'],
    ['may take # hours for its answer', 'is given # thousand @ at one time', 'writes for readers who come # days later'],
    'a data center that is quiet for # hours',
  ),
  concept(
    'streaming',
    'Streaming',
    ['Show text about the @', 'while it is being written'],
    [
      'shows its first words within # milliseconds',
      'is watched by # people while it writes',
      'writes # paragraphs about @ at a stretch',
    ],
    'a screen of # inches in each room',
  ),
  concept(
    'routing',
    'Routing',
    ['Send hard requests about the @', 'to a larger model only'],
    [
      'gets # simple requests for a hard one',
      'can choose among # models by their price',
      'knows from the first # words how hard a request is',
    ],
    'a diagram with # boxes and arrows',
  ),
  concept(
    'screening',
    'Screening',
    ['Check requests and answers about the @', 'against a list of rules'],
    ['stays silent on # banned subjects', 'is open to strangers from # countries', 'hides the names in # kinds of @'],
    'a poster with # rules of conduct',
  ),
  concept(
    'recording',
    'Recording',
    ['Write down each answer about the @', 'with its grounds'],
    ['shows auditors its answers of # years', 'proves who has seen any of # @', 'explains # decisions to a court'],
    'an archive of # locked rooms',
  ),
];
