import type { Overview } from '../../../domain/overview.ts';
import type { Settled } from '../../../domain/settled.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { anyGroupWords } from '../../../i18n/named-words.ts';
import { tableWords } from '../../../i18n/table-words.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import type { Words } from '../../../i18n/word-types.ts';
import { heatOf, type Picture } from '../../../ui/picture/picture-model.ts';

/** A table beside a picture: the first column names the row, the others count. */
export type PictureTable = { readonly columns: readonly string[]; readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[] };
export type OverviewPicture = { readonly id: string; readonly title: string; readonly caption: string; readonly picture: Picture; readonly table: PictureTable };

const states = ['settled', 'mostly', 'open', 'nothing'] as const satisfies readonly Settled[];
export const settledKeys = { nothing: 'capture.settled.nothing', open: 'capture.settled.open', mostly: 'capture.settled.mostly', settled: 'capture.settled.settled' } as const;

type Given = { readonly overview: Overview; readonly t: Words; readonly formats: Formats; readonly language: string };

/** The pictures of an overview; that of the tables only where there are several. */
export function useOverviewPictures(overview: Overview): readonly OverviewPicture[] {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const given = { overview, t, formats, language };
  return [byState(given), byGroup(given), heard(given), ...(overview.tables.length > 1 ? [byTable(given)] : [])];
}

type Counted = { readonly id: string; readonly label: string; readonly value: number };

/** A picture of bars and its table, from the same rows. */
function bars({ formats }: Given, head: Pick<OverviewPicture, 'id' | 'title' | 'caption'>, columns: readonly string[], rows: readonly Counted[]): OverviewPicture {
  const written = rows.map((row) => ({ ...row, text: formats.number(row.value) }));
  return { ...head, picture: { kind: 'bars', rows: written }, table: { columns, rows: written.map(({ id, label, text }) => ({ id, cells: [label, text] })) } };
}

function byState(given: Given): OverviewPicture {
  const { overview, t } = given;
  const head = { id: 'state', title: t('overview.questions'), caption: t('overview.questionsCaption', { count: overview.questions.length }) };
  return bars(given, head, [t('overview.state'), t('overview.count')], states.map((id) => ({ id, label: t(settledKeys[id]), value: overview.settled[id] })));
}

function byGroup(given: Given): OverviewPicture {
  const { overview, t, language } = given;
  const caption = overview.ofNoGroup === 0 ? t('overview.groupsAll') : t('overview.groupsCaption', { count: overview.ofNoGroup });
  const rows = overview.groups.map(({ group, contributions }) => ({ id: group, label: anyGroupWords(t, language, overview.ownGroups, group), value: contributions }));
  return bars(given, { id: 'groups', title: t('overview.groups'), caption }, [t('overview.group'), t('overview.contributions')], rows);
}

function byTable(given: Given): OverviewPicture {
  const { overview, t, language } = given;
  const head = { id: 'tables', title: t('overview.tables'), caption: t('overview.tablesCaption', { count: overview.tables.length }) };
  return bars(given, head, [t('overview.table'), t('overview.contributions')], overview.tables.map(({ id, number, title, contributions }) => ({ id, label: tableWords(t, { number, title }, language), value: contributions })));
}

function heard({ overview, t, formats, language }: Given): OverviewPicture {
  const { questions, groups } = overview;
  const columns = groups.map(({ group }) => ({ id: group, label: anyGroupWords(t, language, overview.ownGroups, group) }));
  const most = Math.max(0, ...groups.flatMap(({ byQuestion }) => byQuestion));
  const counts = questions.map(({ id, number }, at) => ({ id, label: formats.label(number), counts: groups.map(({ byQuestion }) => byQuestion[at] ?? 0) }));
  return {
    id: 'heard',
    title: t('overview.heard'),
    caption: t('overview.heardCaption'),
    picture: { kind: 'grid', columns, rows: counts.map((row) => ({ ...row, cells: row.counts.map((count) => ({ text: formats.number(count), heat: heatOf(count, most) })) })) },
    table: { columns: [t('overview.question'), ...columns.map(({ label }) => label)], rows: counts.map(({ id, label, counts: own }) => ({ id, cells: [label, ...own.map((count) => formats.number(count))] })) },
  };
}
