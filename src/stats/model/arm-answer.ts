/** One answer: whose, to a question of which family, in which arm, right or not. Learners and families are counted from 0. */
export interface ArmAnswer {
  readonly learner: number;
  readonly family: number;
  readonly marked: boolean;
  readonly right: boolean;
}
