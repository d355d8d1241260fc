import type { QuestionSet } from '../../data/workbook.ts';

/** Reads the ten guiding questions in every shipped language. */
export type LoadQuestions = () => Promise<QuestionSet>;
