import { progresses, type PlanItemView, type Progress } from '../../../domain/plan/plan-item.ts';
import { aboveOf } from '../../../domain/plan/plan-tree.ts';
import type { TimeLine, TimeRow } from '../../../domain/plan/time-line.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { progressKeys } from '../../../i18n/plan-keys.ts';
import type { Words } from '../../../i18n/word-types.ts';
import type { TimeFill, TimePicture } from '../../../ui/picture/picture-model.ts';
import { numberOf, titleOf } from './plan-words.ts';

/** As many names as a scale has room for. */
const mostNames = 6;
/** Steps to the inside before rows begin at one line. */
const deepest = 5;

const fills: Readonly<Record<Progress, TimeFill>> = { 'not-started': 'empty', 'under-way': 'hatched', done: 'full', dropped: 'out' };
const fillOf = ({ level, progress }: PlanItemView): TimeFill => (level === 'activity' ? fills[progress] : 'span');

/** The time line of a plan as a picture, in the words of the screen. */
export function timePicture(t: Words, formats: Formats, line: TimeLine, language: string): TimePicture {
  const count = line.ticks.length;
  const each = Math.ceil(count / mostNames);
  // The last name is left out where the line ends before there is room for it.
  const isNamed = (index: number): boolean => index % each === 0 && (index === 0 || count - index > each / 2);
  return {
    kind: 'time',
    length: line.length,
    ticks: line.ticks.map(({ day, at }, index) => ({ at, label: isNamed(index) ? tickWords(t, formats, line.unit, day) : '' })),
    rows: line.rows.map((row) => {
      const { node, from, to, isMark } = row;
      const { item } = node;
      return {
        id: item.id,
        label: `${numberOf(node, formats)} · ${titleOf(t, item, language).plain}`,
        note: [daysWords(t, formats, row), ...(item.level === 'activity' ? [t(progressKeys[item.progress])] : [])].join(' · '),
        depth: Math.min(aboveOf(node).length, deepest),
        from,
        to,
        isMark,
        fill: fillOf(item),
      };
    }),
    now: line.today === null ? null : { at: line.today, label: t('plan.time.today') },
    legend: [
      ...progresses.map((progress) => ({ fill: fills[progress], isMark: false, label: t(progressKeys[progress]) })),
      { fill: 'span', isMark: false, label: t('plan.time.span') },
      { fill: 'span', isMark: true, label: t('plan.time.mark') },
    ],
  };
}

/** The days of an item in words. */
function daysWords(t: Words, formats: Formats, { node: { item: { start, due, level } }, isReversed }: TimeRow): string {
  if (due === null) return t('plan.time.from', { date: formats.date(start ?? '') });
  if (start === null || level === 'indicator') return t('plan.time.by', { date: formats.date(due) });
  return isReversed ? `${formats.dateRange(due, start)} · ${t('plan.smart.missing.order')}` : formats.dateRange(start, due);
}

function tickWords(t: Words, formats: Formats, unit: TimeLine['unit'], day: string): string {
  const year = formats.label(day.slice(0, 4));
  switch (unit) {
    case 'months': return formats.month(day);
    case 'quarters': return t('plan.time.quarter', { number: formats.number((Number(day.slice(5, 7)) + 2) / 3), year });
    case 'years': return year;
  }
}
