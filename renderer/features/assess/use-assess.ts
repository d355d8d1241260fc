import { useMemo } from 'react';
import type { AssessView, Assess } from '../../data/assess/assess.ts';
import type { Step } from '../../data/arrange/arrange.ts';
import { useLive, useLoaded } from '../../data/live.tsx';
import type { Saved, Workbook } from '../../data/workbook.ts';
import type { OwnChecklist } from '../../domain/own.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { undoWords } from '../../i18n/undo-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { useLibrary } from '../../library/use-library.ts';
import { useNotice } from '../../ui/notice.tsx';
import { undoableStep, undoStackOf, type Undoable } from '../../ui/undo.ts';
import { useUndo } from '../../ui/use-undo.ts';
import { sheetsOf, type Sheet } from '../../content/checklist-sheet.ts';

/** The checklists that can be answered, and what is done with them. */
export type Given = {
  readonly workshop: string;
  /** Language in which new texts are written. */
  readonly language: string;
  readonly assess: Assess;
  readonly view: AssessView;
  readonly sheets: readonly Sheet[];
  readonly act: Act;
  readonly done: Acts['done'];
};

/** Does something that Ctrl Z takes back; a quiet one says so nowhere else. What is not saved is said. */
export type Act = (what: string, run: () => Promise<Saved<Step>>, how?: { readonly isQuiet: boolean }) => void;

/** What is done in the Assess place; `done` takes what was done otherwise into the same order. */
export type Acts = { readonly act: Act; readonly done: (done: Undoable) => void };

/** All of it; null until the library and the answers have been read. */
export function useGiven(workshop: string, { act, done }: Acts): Given | null {
  const { language: screen } = useLanguage();
  const assess = useLoaded(load);
  const library = useLibrary();
  const own = useOwnChecklists();
  const header = useLive(({ read }) => read.workshop(workshop), [workshop]);
  const view = useLive(async () => (assess === null ? undefined : await assess.read(workshop)), [assess, workshop]);
  const sheets = useMemo(() => (library === null || own === null ? null : sheetsOf(library, own, screen)), [library, own, screen]);
  if (assess === null || sheets === null || view === undefined || header === undefined) return null;
  return { workshop, language: header.language, assess, view, sheets, act, done };
}

const load = ({ assess }: Workbook): Promise<Assess> => assess();

/** Checklists of the installation's own; null until they are read. */
function useOwnChecklists(): readonly OwnChecklist[] | null {
  const found = useLive(async ({ own }) => await (await own()).items(['own-checklist']), []);
  return useMemo(() => found?.filter((item): item is OwnChecklist => item.kind === 'own-checklist') ?? null, [found]);
}

/** Once for the whole place: what is done anywhere in it is taken back in one order, by one key. */
export function useActs(workshop: string): Acts {
  const t = useWords();
  const notice = useNotice();
  const stack = undoStackOf(`assessment of ${workshop}`);
  const done = useUndo(useMemo(() => undoWords(t), [t]), { stack });
  const act: Act = (what, run, { isQuiet } = { isQuiet: true }) => {
    void stack.during(run().then((result) => {
      if (!result.ok) notice({ text: notDoneWords(t, result.code) });
      else done({ ...undoableStep(what, result.value), ...(isQuiet ? { isQuiet } : {}) });
    }));
  };
  return { act, done };
}
