import type { Tally } from '../../core/past/tally-past.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';

// What is kept free for misses is measured on this learner; the figures here only stand in until there are answers to say it.

/** Of five new questions two come back. */
const MISSED = { of: 5, count: 2 };
/** Each is then reviewed twice until the exam: a day later, and some days later. Stands for so many missed questions. */
const REVIEWED = { of: 5, count: 10 };
/** Of eight answers in reviews two are wrong, and come again in the same review. */
const WRONG_AGAIN = { of: 8, count: 2 };

/** Share of new questions that come back as reviews; how often each is then reviewed; how many times a question of a review comes. */
export function measuredMisses({ families, met }: Schedule, { reviews, wrongReviews }: Tally) {
  const later = [...families.values()].reduce((sum, { reviews: all }) => sum + all - 1, 0);
  return {
    missShare: Math.min(1, (families.size + MISSED.count) / (met.size + MISSED.of)),
    reviewsOfMiss: (later + REVIEWED.count) / (families.size + REVIEWED.of),
    comesBack: 1 + (wrongReviews + WRONG_AGAIN.count) / (reviews + WRONG_AGAIN.of),
  };
}
