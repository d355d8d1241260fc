import { useMemo } from 'react';
import { sexes } from '../../../domain/kinds.ts';
import type { TableView } from '../../../domain/tables.ts';
import type { ParticipantView, WorkshopView } from '../../../domain/views.ts';
import { daysOf } from '../../../domain/workshop-days.ts';
import { languageName } from '../../../i18n/languages.ts';
import { anyGroupWords } from '../../../i18n/named-words.ts';
import { allLanguages } from '../../../i18n/offered-languages.ts';
import { tableWords } from '../../../i18n/table-words.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import type { Words } from '../../../i18n/word-types.ts';
import { useShippedGroups } from '../list/use-shipped-groups.ts';
import { groupSlugs } from '../people.ts';
import { dayOf, type CellColumn, type CellFault, type CellKnown } from './cell-values.ts';

/** Everything that a cell can be chosen from and is read by. Groups that were removed are known as long as somebody is in them. */
export function useKnown(view: WorkshopView, people: readonly ParticipantView[], tables: readonly TableView[]): CellKnown {
  const t = useWords();
  const { language } = useLanguage();
  const shippedGroup = useShippedGroups();
  return useMemo((): CellKnown => {
    const kept = people.flatMap(({ group }) => group ?? []);
    const spoken = people.flatMap((person) => person.language ?? []);
    return {
      language: view.language,
      own: view.groups,
      shippedGroup,
      tables,
      choices: {
        group: [...new Set([...groupSlugs(view.groups), ...kept])].map((id) => ({ id, label: anyGroupWords(t, language, view.groups, id) })),
        sex: sexes.map((id) => ({ id, label: t(`people.sex.${id}`) })),
        table: tables.map((table) => ({ id: table.id, label: tableWords(t, table, language), terms: [String(table.number)] })),
        language: allLanguages([view.language, ...view.questionLanguages, ...spoken]).map((id) => ({ id, label: languageName(id, language), terms: [languageName(id, id)] })),
      },
    };
  }, [view.language, view.groups, view.questionLanguages, people, tables, shippedGroup, t, language]);
}

/** The columns: what is known of a person, then a column a day. */
export function columnsOf({ dates }: Pick<WorkshopView, 'dates'>, people: readonly ParticipantView[]): readonly CellColumn[] {
  const days = Math.min(31, Math.max(daysOf(dates) ?? 1, ...people.flatMap(({ attendance }) => attendance)));
  return ['name', 'function', 'body', 'group', 'sex', 'table', 'language', ...Array.from({ length: days }, (_, at): CellColumn => `day ${at + 1}`)];
}

/** Head of a column. */
export function columnWords(t: Words, column: CellColumn): string {
  switch (column) {
    case 'name': return t('prepare.column.name');
    case 'function': return t('prepare.function');
    case 'body': return t('prepare.column.body');
    case 'group': return t('prepare.column.group');
    case 'sex':
    case 'table': return t(`people.import.target.${column}`);
    case 'language': return t('own.field.language');
    default: return t('people.day', { day: dayOf(column) ?? 0 });
  }
}

/** Why a text cannot stand in a cell. */
export function cellFaultWords(t: Words, fault: CellFault, value: string): string {
  switch (fault) {
    case 'no-name': return t('prepare.nameNeeded');
    case 'too-long':
    case 'unknown-sex':
    case 'unknown-table':
    case 'unknown-presence': return t(`people.import.fault.${fault}`, { value });
    case 'unknown-group': return t('cells.noGroup', { value });
    case 'unknown-language': return t('cells.noLanguage', { value });
    case 'no-row': return t('cells.noRow', { value });
  }
}
