import type { ContentCounts, JournalLook, PlacedChange } from '../../../data/restore/restore.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Words } from '../../../i18n/word-types.ts';

/** The journal of the installation's own items, beside one for each workshop. */
export const ownJournal = 'installation';

/** Groups in which changes are shown, in the order of a workshop's work. */
export const changeGroups = ['workshop', 'participants', 'questions', 'contributions', 'positions', 'passages', 'plan', 'notes', 'own', 'others'] as const;
export type ChangeGroup = (typeof changeGroups)[number];

const groupOfKind: Readonly<Record<string, ChangeGroup>> = {
  ...{ workshop: 'workshop', participant: 'participants', body: 'participants', table: 'participants', block: 'workshop' },
  ...{ roundtable: 'questions', question: 'questions', contribution: 'contributions', position: 'positions', side: 'positions' },
  ...{ section: 'passages', 'plan-item': 'plan', priority: 'plan', step: 'plan', answer: 'plan', note: 'notes' },
  ...{ practice: 'own', 'own-set': 'own', 'own-question': 'own', 'own-checklist': 'own', 'checklist-question': 'own', guidance: 'own', pack: 'own' },
};

/** The changes by group; groups without any are left out. */
export function grouped(changes: readonly PlacedChange[]): readonly { readonly group: ChangeGroup; readonly changes: readonly PlacedChange[] }[] {
  return changeGroups.flatMap((group) => {
    const inside = changes.filter(({ kind }) => (groupOfKind[kind] ?? 'others') === group);
    return inside.length === 0 ? [] : [{ group, changes: inside }];
  });
}

/** "3 contributions, 2 participants": what there is none of is left out. */
export function holdsWords(t: Words, formats: Formats, counts: ContentCounts): string {
  const { contributions, participants, questions, positions, passages, items } = counts;
  const parts = [
    questions === 0 ? [] : [t('restore.questions', { count: questions })],
    contributions === 0 ? [] : [t('home.contributions', { count: contributions })],
    positions === 0 ? [] : [t('restore.positions', { count: positions })],
    participants === 0 ? [] : [t('home.participants', { count: participants })],
    passages === 0 ? [] : [t('restore.passages', { count: passages })],
    items === 0 ? [] : [t('restore.items', { count: items })],
  ].flat();
  return parts.length === 0 ? t('restore.holdsNothing') : formats.list(parts);
}

/** "2 added, 1 changed, 3 removed" since the snapshot; that it is as it was, where nothing changed. */
export function sinceWords(t: Words, formats: Formats, changes: readonly PlacedChange[]): string {
  const count = (of: PlacedChange['change']): number => changes.filter(({ change }) => change === of).length;
  const [added, changed, removed] = [count('added'), count('changed'), count('removed')];
  const parts = [
    added === 0 ? [] : [t('restore.added', { number: added })],
    changed === 0 ? [] : [t('restore.changed', { number: changed })],
    removed === 0 ? [] : [t('restore.removed', { number: removed })],
  ].flat();
  return parts.length === 0 ? t('restore.same') : formats.list(parts);
}

/** What a journal is called: the workshop's title, or what the installation's own items are. */
export function nameOf(t: Words, language: string, { journal, title }: Pick<JournalLook, 'journal' | 'title'>): string {
  if (journal === ownJournal) return t('restore.own');
  const plain = title === null ? '' : plainIn(title, language);
  return plain === '' ? t('app.untitled') : plain;
}
