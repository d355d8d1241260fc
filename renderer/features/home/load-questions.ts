import type { NewWorkshop } from '../../data/workbook.ts';

/** Reads the ten guiding questions in every shipped language. */
export type LoadQuestions = () => Promise<NonNullable<NewWorkshop['roundtable']>>;
