/** Which modules share a file. First the pages' own: what stands above takes a module before what stands below. */
interface Group {
  readonly name: string;
  readonly test: RegExp;
}

/** Modules by their paths under src/, without endings; a folder stands for all that is in it. */
const under = (...paths: readonly string[]): RegExp =>
  new RegExp(String.raw`[\\/]src[\\/](${paths.join('|').replaceAll('/', String.raw`[\\/]`)})[\\/.]`);

/** Every page needs this for its header and the banner of what waits, also one without an island. */
const DAY = under(
  'env/(wall-clock|watch-day|storage-prefix|worker-address|anything-waits)',
  'record/record-names',
  'core/schedule/local-day',
);

/** What every island needs: its outside world, the record, the bank, and the settings. */
const PAGE = under(
  'app/shared/(page|record-store|late-work|is-refused|bank-store|screen-state|flag-view|one-start)',
  'app/settings/(settings|preferences)',
  'env/(browser-environment|browser-canary|browser-local|unique-id|file-dialogs|hold-lock)',
  'ui/shared/(page|links|opening|record-notice|use-later|use-store|use-title|words)',
  'record/merge/register-view',
  'core/(result|item/pack|mock-exam/mock-exam)',
);

/** What both practice and mock exams do with answers, and what looks back at them. */
const ANSWERS = under(
  'core/stats/(history|timeline|group)',
  'core/score/score',
  'core/session/(attempt|random|edit-marks|answer-key)',
  'core/fnv-1a',
  'app/practice/attempt-base',
  'core/correction/is-corrected',
);

/** What a question needs, and other screens do not; what scores it comes with the first answer. */
const QUESTION = under(
  'ui/items/(?!answered|rationale|letters|confidence|option-words)[^.]*',
  'ui/kinds/(?!.*(reading|said|answer|steps|pairs|labeled|responses))[^.]*',
  'ui/marking',
  'ui/shared/(icon|use-after-paint)',
  'core/(item/(?!has-reasons)[^.]*|score/(is-complete|id-fault)|signal/word-spans|session/option-order)',
  String.raw`core/kinds/(kinds|[\w-]+/completeness)`,
);

/** Questions whose parts are put in place: few are, and none needs this before it shows. */
const PLACING = under('ui/kinds/(matching/(pairs|responses|answered-pairs)|ordering/(steps|answered-steps))');

/** What leads a practice from question to question, and what every question of it stands on. */
const PRACTICING = under(
  'ui/practice/(page-practice|waiting-question|question-(screen|bar|head)|first-run|keys-help|use-answered-parts|use-practice-keys)',
  'app/practice/practice-store',
);

/** Small things that many screens need, none for a first question. */
const SMALL = under(
  'ui/shared/(file-date|message|use-live)',
  'ui/mock/moment',
  'core/(written-day|percent|sum|listed|stats/wilson)',
);

/** Rows of the record, from wherever they come. */
const ROWS = under('record/(parse|migrations|merge/row-order|backup/canonical|journal/waiting)', 'core/(event|exam/form)');

const STORE = under(
  'record/dexie/(?!dexie-mock-exams|dexie-whole|dexie-folds)[^.]*',
  'record/(aside-row|merge/(register|write-flag)|session-write|newest-open|store-channel|unfit-write|store-fault)',
  'core/session/overtaken',
);

/** What sends an answer into the record, or keeps it until that can be done. */
const WORK = under('app/shared/(work-store|outbox|send-one)', 'env/browser-journal');

const SCORING = under(
  'app/practice/answer',
  'core/(score|kinds)',
  'core/signal/(cause|credit|false-alarms|noise-units|own-words|slack|score-signals|mark-item)',
  'core/session/assess',
);

const FEEDBACK = under(
  'ui/shared/(feedback-panel|verdict|points|question-background|phrase-notes|note-groups|span-looks|confused-concepts|wear-answered-styles)',
  'core/(in-short|item/has-reasons)',
  'ui/items/(answered|rationale|letters|option-words)[^.]*',
  'ui/kinds/(said-of|answer[^/.]*|[^/]*/(said|answered-(choice|choices|true-false)))',
  'ui/practice/(answered-parts|about-answer|answer-first|answer-reasons|head-tools|open-notes|shown-feedback)',
);

/** What looks back at answers, and ahead to the next piece of the day. */
const BACK = under(
  'app/(shared/(look-back|store-event)|progress/overview|correction/standing|lesson|today/way)',
  'ui/shared/(use-record|use-overview)',
  'ui/progress/task-bar',
  'ui/today/(piece-href|next-step)',
  'core/(correction|exam/domain-of|stats/(signal-stats|exam-progress|missed)|drill/drill-counts|schedule/exam-date|today/weekdays)',
);

/** What is said where a practice, a drill or a mock exam has ended. */
const RESULTS = under(
  '(app|ui)/results',
  'ui/question/(question-history|chosen-of)',
  String.raw`ui/kinds/[\w-]+/chosen`,
  'ui/shared/too-few',
  'core/stats/(domain-results|is-lucky|least-told|question-history|result-filter)',
);

/** What comes after the last question, or instead of the first. */
const AFTER = under('ui/practice/(done-screen|other-screens|keys-dialog)');

const TODAY = under('app/(today|schedule)', 'core/(today|schedule|session/diagnostic|stats/median-spent)');

/** What reminds of a copy is on many pages; what takes one comes late. */
const REMINDER = under('app/copies/reminder', 'ui/shared/save-reminder');

const COPIES = under(
  'app/copies/(keep-copies|own-file-writes|record-file|take-copy)',
  'record/(snapshots|backup/(?!rescue)[^.]*|merge/tally)',
  'env/copies/picked-file',
);

/**
 * Few files for a page, and fewest for its first question: each costs a request, and small ones compress badly. Parts that always come
 * together are one file, whatever screens they serve.
 */
export const scriptGroups: readonly Group[] = [
  // First, as what loads parts later is among it, which the frameworks need too.
  { name: 'day', test: new RegExp(`${DAY.source}|preload-helper`) },
  { name: 'view', test: /node_modules[\\/](preact|nanostores|@astrojs[\\/]preact)[\\/]/ },
  { name: 'page', test: PAGE },
  { name: 'presses', test: under('ui/shared/(press-guard|press-target|key-press|use-presses|use-focus)') },
  { name: 'answers', test: ANSWERS },
  { name: 'question', test: QUESTION },
  { name: 'practicing', test: PRACTICING },
  { name: 'small', test: SMALL },
  { name: 'rows', test: ROWS },
  { name: 'store', test: STORE },
  { name: 'work', test: WORK },
  { name: 'scoring', test: SCORING },
  { name: 'feedback', test: FEEDBACK },
  { name: 'placing', test: PLACING },
  { name: 'back', test: BACK },
  { name: 'results', test: RESULTS },
  { name: 'after', test: AFTER },
  { name: 'today', test: TODAY },
  { name: 'reminder', test: REMINDER },
  { name: 'copies', test: COPIES },
];
