import { many } from './many.ts';

export const questions = 'Questions';
export const starred = 'Starred';
export const questionsOfThisPractice = 'Questions of this practice';
export const question = 'Question';
export const answer = 'Answer';
export const signals = 'Signals';
export const task = (task: string): string => `Task ${task}`;
export const right = 'Right, by luck';
export const rightLabel = 'Right';
export const notRight = 'Not right';
export const ofFilter = (filter: number, signals: number): string => `${filter} of ${signals}`;
export const byDomain = 'By domain';
export const readLesson = (lessons: number): string => `Read ${many(lessons, 'lesson')}`;
export const practice = (practice: number): string => `Practice ${practice}`;
export const nothingToDoHere = 'Nothing to do here.';
export const show = 'Show';
export const toRead = (lessons: string): string => `To read: ${lessons}`;
