import { useCallback, useMemo, type ReactNode } from 'react';
import { useLive, useWorkbook } from '../data/live.tsx';
import type { Saved } from '../data/workbook.ts';
import { notDoneWords } from '../i18n/named-words.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { LibraryActsProvider, type CiteTarget, type LibraryActs } from '../library/library-acts.tsx';
import { useAfterFirstPaint } from '../ui/after-first-paint.ts';
import { useNotice } from '../ui/notice.tsx';
import { libraryPlaceOf, type Navigation, type Route } from '../ui/route.tsx';
import { flushAutosaves } from '../ui/use-autosave.ts';
import type { SettingsStore } from './device-settings.ts';
import type { Named } from './named-item.ts';

type ActsProps = { readonly navigation: Navigation; readonly settings: SettingsStore; readonly children: ReactNode };

/** What can be done with items of the library, from wherever the person is. */
export function LibraryActsInApp({ navigation, settings, children }: ActsProps) {
  const { route, go } = navigation;
  const { workshop, question } = openIn(route);
  const target = useTarget(workshop, question);
  const bookmarks = useBookmarks();
  const { own } = useWorkbook();
  const copyOf = useCallback(async (item: string) => (await import('./named-item.ts')).linkedItem(item, own), [own]);
  const { cite, takeOver, toggleBookmark } = useWrites(workshop, target, settings, bookmarks);
  const acts = useMemo((): LibraryActs => ({
    open: (item) => { go({ kind: 'library', place: libraryPlaceOf(item), item, workshop, question }); },
    target,
    cite,
    canPlan: workshop !== null,
    takeOver,
    copyOf,
    bookmarks,
    toggleBookmark,
  }), [go, workshop, question, target, cite, takeOver, copyOf, bookmarks, toggleBookmark]);
  return <LibraryActsProvider acts={acts}>{children}</LibraryActsProvider>;
}

/** The workshop and question that stay open while the person looks things up. */
function openIn(route: Route): { readonly workshop: string | null; readonly question: string | null } {
  if (route.kind === 'workshop') return { workshop: route.id, question: route.question };
  return route.kind === 'library' ? route : { workshop: null, question: null };
}

function useTarget(workshop: string | null, question: string | null): CiteTarget | null {
  const isWhole = useAfterFirstPaint();
  const number = useLive(async ({ read }) => {
    return isWhole && workshop !== null && question !== null ? await read.questionNumber(workshop, question) : null;
  }, [isWhole, workshop, question]);
  return useMemo(() => (question === null || number === undefined || number === null ? null : { question, number }), [question, number]);
}

const noBookmarks: ReadonlySet<string> = new Set();

function useBookmarks(): ReadonlySet<string> {
  const isWhole = useAfterFirstPaint();
  const marks = useLive(async ({ read }) => (isWhole ? await read.marks() : null), [isWhole]);
  return useMemo(() => {
    const marked = [...(marks ?? [])].flatMap(([item, { isBookmarked }]) => (isBookmarked ? [item] : []));
    return marked.length === 0 ? noBookmarks : new Set(marked);
  }, [marks]);
}

type Writes = Pick<LibraryActs, 'cite' | 'takeOver' | 'toggleBookmark'>;

function useWrites(workshop: string | null, target: CiteTarget | null, settings: SettingsStore, bookmarks: ReadonlySet<string>): Writes {
  const t = useWords();
  const { language } = useLanguage();
  const { contributions, plan, marks, newId, own } = useWorkbook();
  const say = useSay();
  const name = useCallback(async (item: string): Promise<Named | null> => (await import('./named-item.ts')).namedItem(item, language, own), [language, own]);

  const cite = useCallback((item: string, into?: string) => {
    void (async () => {
      const named = await name(item);
      if (target === null || named === null) return;
      await flushAutosaves();
      const { question, number } = target;
      const place = settings.get().place;
      const typed = into ?? (place?.question === question ? place.entry : null);
      const id = typed ?? newId();
      const cites = [named.citation];
      const own = { text: { plain: named.title, language: named.language }, type: 'practice', cites } as const;
      const saved = await contributions.write(question, id, typed === null ? own : { cites });
      say(saved, t('cite.cited', { number }), () => (typed === null ? contributions.remove(id) : contributions.uncite(id, item)));
    })();
  }, [contributions, name, newId, say, settings, t, target]);

  const takeOver = useCallback((item: string) => {
    void (async () => {
      const named = await name(item);
      if (workshop === null || named === null) return;
      const saved = await plan.takeOver(workshop, { plain: named.title, language: named.language }, named.citation);
      say(saved, t('cite.planned'), () => (saved.ok ? plan.remove(saved.value) : Promise.resolve(saved)));
    })();
  }, [name, plan, say, t, workshop]);

  const toggleBookmark = useCallback((item: string) => {
    const isBookmarked = !bookmarks.has(item);
    void marks.setBookmarked(item, isBookmarked).then((saved) => {
      say(saved, t(isBookmarked ? 'cite.bookmarked' : 'cite.unbookmarked'), () => marks.setBookmarked(item, !isBookmarked));
    });
  }, [bookmarks, marks, say, t]);

  return { cite, takeOver, toggleBookmark };
}

type Say = (saved: Saved<unknown>, text: string, undo: () => Promise<Saved<unknown>>) => void;

/** Says what was done with a way back, or why it was not done. */
function useSay(): Say {
  const t = useWords();
  const notice = useNotice();
  return useCallback((saved, text, undo) => {
    if (!saved.ok) notice({ text: notDoneWords(t, saved.code) });
    else notice({ text, action: { label: t('common.undo'), run: () => { void undo(); } } });
  }, [notice, t]);
}
