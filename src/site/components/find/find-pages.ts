import type { CompiledExam } from '../../../content/compile/compiled.ts';
import { hasQuestions } from '../exam-facts.ts';

/** A page, or a part of one, that is no lesson: where it is, what it is called, and what else someone may type who looks for it. */
interface FindPage {
  readonly path: string;
  readonly title: string;
  readonly also: string;
}

/** Of the whole site. Each anchor is one of the page: a test compares them. */
export const SITE_PAGES: readonly FindPage[] = [
  { path: '/help/', title: 'How marking works', also: 'help guide instructions highlight phrases' },
  { path: '/help/#sum', title: 'How marks are scored: the sum', also: 'marking points score false alarms' },
  { path: '/help/#guided', title: 'Guided and open marking', also: 'marking off plain quiz modes' },
  { path: '/help/#pens', title: 'Two pens', also: 'second pen against rules out marking' },
  { path: '/help/#luck', title: 'Right by luck', also: 'missed guess guessed' },
  { path: '/help/#reviews', title: 'How reviews work', also: 'spaced repetition due put aside' },
  { path: '/help/#mocks', title: 'How mock exams work', also: 'clock time limit result test' },
  { path: '/help/#drill', title: 'How the drill works', also: 'cards flash cards' },
  { path: '/help/#search', title: 'How search works', also: 'find keys shortcut' },
  { path: '/help/#browsers', title: 'Browsers that work', also: 'chrome firefox safari edge phone' },
  {
    path: '/settings/',
    title: 'Settings',
    also: 'theme dark mode light night text size font marking keys offline preferences options',
  },
  { path: '/settings/#data', title: 'Your data', also: 'download export backup import restore delete copies record answers' },
  { path: '/method/', title: 'How it is worked out', also: 'method readiness estimate schedule simulation' },
  { path: '/about/', title: 'About, sources and privacy', also: 'tracking independent license authors' },
  { path: '/licenses/', title: 'Licenses', also: 'open source software packages' },
  { path: '/rescue/', title: 'Rescue page', also: 'broken blank does not open repair' },
];

/** Of an exam, without what it has nothing for. */
export function examPages({ id, ...exam }: CompiledExam): readonly FindPage[] {
  const own = (page: string, title: string, also: string): FindPage => ({ path: `/${id}/${page}`, title, also });
  return [
    own('', `What ${exam.blueprint.code} asks`, 'exam overview domains tasks start learn lessons'),
    own('concepts/', 'All lessons and concepts', 'list'),
    own('signals/', 'Signals and decoys', 'cues list phrases'),
    own('glossary/', 'Glossary', 'terms definitions words dictionary'),
    ...(exam.services.length > 0 ? [own('services/', 'Services', 'list compare products')] : []),
    ...(hasQuestions({ id, ...exam })
      ? [
          own('practice/', 'Practice', 'quiz questions exercise'),
          own('mock/', 'Mock exam', 'test simulation full exam'),
          own('drill/', 'Signal drill', 'cards flash cards'),
          own('review/', 'Reviews', 'due spaced repetition'),
          own('missed/', 'Missed questions', 'wrong mistakes lucky'),
          own('notes/', 'Notes and stars', 'noted starred flagged bookmarks'),
          own('progress/', 'Progress', 'statistics results readiness ready pass'),
          own('plan/', 'Plan', 'exam date calendar days minutes week'),
          own('questions/', 'All questions', 'list'),
          own('corrections/', 'Corrections', 'wrong key errors mistakes in questions fixed'),
        ]
      : []),
  ];
}
