import type { Correction } from '../../core/correction/correction.ts';
import type { ExamBlueprint } from '../../core/exam/blueprint.ts';
import type { Calibration } from '../../core/exam/calibration.ts';
import type { Item } from '../../core/item/item.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { AuthoredQuestion, AuthoredSignal, SiteFacts } from '../parse/authored.ts';
import type { GlossaryEntry } from '../parse/glossary.ts';
import type { Lesson } from '../parse/lesson.ts';
import type { LearningPath } from '../parse/path.ts';
import type { ServiceEntry } from '../parse/services.ts';
import type { Scope } from './scope.ts';

/** A question in its two halves, with what lists and pages of the site need. */
export interface CompiledQuestion {
  /** The shown half. Links in its texts have an absolute address or the id of a concept (`rag`). */
  readonly item: Item;
  /** The scoring half. */
  readonly scoring: ItemScoring;
  /** The first words of its scenario or lead-in, for lists. */
  readonly title: string;
  /** Signal and decoy ids in it, each once, in text order. */
  readonly signals: readonly string[];
  readonly previousIds: readonly string[];
  /** Seen by authors only: in no pack. */
  readonly draft: boolean;
  /** For mocks only: in a pack of its own, on no page and in no list. */
  readonly reserved: boolean;
  readonly authored: AuthoredQuestion;
}

/** An exam with everything that is authored for it. */
export interface CompiledExam {
  readonly id: string;
  readonly blueprint: ExamBlueprint;
  /** Its own lessons, drafts included, by task and order. */
  readonly lessons: readonly Lesson[];
  /** Its own signals and decoys, by id. */
  readonly signals: readonly AuthoredSignal[];
  readonly glossary: readonly GlossaryEntry[];
  /** Of its `services.yaml`, in the order of the file; none where it has no such file. */
  readonly services: readonly ServiceEntry[];
  /** Its learning paths, in their order. */
  readonly paths: readonly LearningPath[];
  /** All that are free of errors, drafts and reserved ones included, by id. */
  readonly questions: readonly CompiledQuestion[];
  /** Published keys that were wrong, the newest first. */
  readonly corrections: readonly Correction[];
  /** What many learners' results say of its bank; absent where it has no such file. */
  readonly calibration?: Calibration;
  /** What its ids may name: its own and that of the exams it builds on. */
  readonly scope: Scope;
}

/** Everything authored, checked together. */
export interface CompiledBank {
  readonly site: SiteFacts;
  readonly exams: readonly CompiledExam[];
  /** All problems of all files, by file and place. */
  readonly problems: readonly Diagnostic[];
}
