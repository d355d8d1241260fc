import { useProtected, useWorkbook } from '../../data/live.tsx';
import type { AskPassphrase } from '../../data/vault/sealed-files.ts';
import type { Saved } from '../../data/workbook.ts';
import { plainIn } from '../../domain/pick-text.ts';
import type { WorkshopSummary } from '../../domain/views.ts';
import { notDoneWords, tookBackWords } from '../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { useNotice } from '../../ui/notice.tsx';
import { useNavigate } from '../../ui/route.tsx';

export type CopyWeight = { readonly record: number; readonly files: number };

/** Above this a copy does not go by mail any more, and a slow stick takes a while. */
const heavyCopy = 100_000_000;

export type HomeActions = {
  /** Opens the form of a new workshop. */
  readonly create: () => void;
  readonly openWorkshop: (id: string) => void;
  readonly openSample: () => Promise<void>;
  readonly openFiles: () => Promise<void>;
  /** Answers the id of the copy, or null when it was not made. */
  readonly duplicate: (workshop: WorkshopSummary) => Promise<string | null>;
  readonly setArchived: (workshop: WorkshopSummary, archived: boolean) => Promise<void>;
  readonly remove: (workshop: WorkshopSummary) => Promise<void>;
  /** Saves a copy, or answers what it weighs where a person should choose whether the attached files go along. */
  readonly saveCopy: (workshop: WorkshopSummary, withFiles?: boolean) => Promise<CopyWeight | null>;
  readonly enterParticipants: (id: string) => void;
};

/** What is asked about files under a pass-phrase: the pass-phrase of one, and how a copy is to be saved. */
export type HomeQuestions = { readonly passphrase: AskPassphrase; readonly copy: () => Promise<'passphrase' | 'nothing' | null> };

/** The acts of the home screen, each with its notice; what failed is said, with its cause. */
export function useHomeActions(create: () => void, questions?: HomeQuestions): HomeActions {
  const t = useWords();
  const { language } = useLanguage();
  const { workshops, openFiles, saveCopy, copyWeight, restore } = useWorkbook();
  const notice = useNotice();
  const isProtected = new Set(useProtected().map(({ workshop }) => workshop));
  const go = useNavigate();
  const titleOf = (workshop: WorkshopSummary): string => {
    const title = plainIn(workshop.title, language);
    return title === '' ? t('app.untitled') : title;
  };
  /** Says what was done with a way back, or why it was not done; true when it was. */
  const say = (result: Saved<unknown>, text: string, undo?: () => Promise<unknown>): boolean => {
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    else notice({ text, ...(undo === undefined ? {} : { action: { label: t('common.undo'), run: () => { void undo(); } } }) });
    return result.ok;
  };
  /** A merge is taken back with everything written since kept; what was kept is said. */
  const takeBack = async (before: string): Promise<void> => {
    const back = await restore().then((loaded) => loaded.takeBack(before)).catch((): Saved<never> => ({ ok: false, code: 'failed', detail: 'not loaded' }));
    say(back, back.ok ? tookBackWords(t, back.value) : '');
  };
  const show = (id: string): void => { go({ kind: 'workshop', id, view: 'prepare', question: null }); };
  return {
    create,
    openWorkshop: (id) => { go({ kind: 'workshop', id, view: 'capture', question: null }); },
    enterParticipants: show,
    async openSample() {
      const result = await workshops.openSample();
      if (result.ok) go({ kind: 'workshop', id: result.value, view: 'capture', question: null });
      else say(result, '');
    },
    async openFiles() {
      const result = await openFiles(questions?.passphrase);
      if (result.ok && (result.value === null || result.value.length === 0)) return;
      const files = result.ok ? (result.value ?? []) : [];
      const sum = (part: 'added' | 'changed' | 'conflicts'): number => files.reduce((total, file) => total + file[part], 0);
      const text = t('home.merged', { count: files.length, added: sum('added'), changed: sum('changed'), conflicts: sum('conflicts') });
      const before = files[0]?.before ?? null;
      say(result, text, before === null || sum('added') + sum('changed') === 0 ? undefined : () => takeBack(before));
    },
    async duplicate(workshop) {
      const result = await workshops.duplicate(workshop.id);
      say(result, t('home.duplicated', { title: titleOf(workshop) }), () => (result.ok ? workshops.setRemoved(result.value, true) : Promise.resolve()));
      return result.ok ? result.value : null;
    },
    async setArchived(workshop, archived) {
      const result = await workshops.setArchived(workshop.id, archived);
      const text = t(archived ? 'home.archivedIt' : 'home.unarchivedIt', { title: titleOf(workshop) });
      say(result, text, () => workshops.setArchived(workshop.id, !archived));
    },
    async remove(workshop) {
      const result = await workshops.setRemoved(workshop.id, true);
      say(result, t('home.removed', { title: titleOf(workshop) }), () => workshops.setRemoved(workshop.id, false));
    },
    async saveCopy(workshop, withFiles) {
      if (withFiles === undefined) {
        const weight = await copyWeight(workshop.id);
        if (weight.files > heavyCopy) return weight;
      }
      const under = isProtected.has(workshop.id) && questions !== undefined ? await questions.copy() : 'nothing';
      if (under === null) return null;
      const result = await saveCopy(workshop.id, { under, withFiles: withFiles ?? true });
      if (result.ok && result.value === null) return null;
      const { name = '', folder = '', missing = 0 } = (result.ok ? result.value : null) ?? {};
      const copied = t('home.copied', { name, folder });
      say(result, missing === 0 ? copied : `${copied}. ${t('attached.copy.missing', { count: missing })}`);
      return null;
    },
  };
}
