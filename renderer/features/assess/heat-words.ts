import { heatColumns, heatOfPercent } from '../../domain/assessment/heat.ts';
import type { Score } from '../../domain/assessment/score.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/word-types.ts';
import type { GridCell } from '../../ui/picture/picture-model.ts';
import type { SheetHeat } from './sheet-heat.ts';

/** A cell in words: the score, and how many of its questions have a known answer. */
export function scoreWords(t: Words, formats: Formats, { percent, known, asked }: Score): string {
  return t('assess.scoreAndKnown', {
    score: percent === null ? t('assess.noScore') : t('assess.percent', { percent: formats.number(percent) }),
    known: t('assess.knownOf', { known: formats.number(known), asked: formats.number(asked) }),
  });
}

/** The cells of a row as they are drawn into a file. */
export function heatCells(t: Words, formats: Formats, { cells }: SheetHeat): readonly GridCell[] {
  return heatColumns.map((id) => {
    const { percent, known, asked } = cells[id];
    return { text: percent === null ? '–' : formats.number(percent), heat: heatOfPercent(percent), note: t('assess.ofQuestions', { known: formats.number(known), asked: formats.number(asked) }) };
  });
}
