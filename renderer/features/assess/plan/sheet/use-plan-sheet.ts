import { useState } from 'react';
import type { ReadPlan } from '../../../../content/plan-sheet/read-plan.ts';
import { loadWords } from '../../../../i18n/engine.ts';
import { shippedLanguages } from '../../../../i18n/languages.ts';
import { notDoneWords } from '../../../../i18n/named-words.ts';
import { useWords } from '../../../../i18n/use-words.ts';
import { useNotice } from '../../../../ui/notice.tsx';
import type { Planned } from '../planned.ts';

/** A spreadsheet as it was read; nothing of it is written yet. */
export type OpenedSheet = { readonly name: string; readonly read: ReadPlan };

export type PlanSheetDoor = { readonly opened: OpenedSheet | null; readonly choose: () => void; readonly close: () => void };

/** The way in for an edited spreadsheet of the plan. */
export function usePlanSheet({ plan }: Planned): PlanSheetDoor {
  const t = useWords();
  const notice = useNotice();
  const [opened, setOpened] = useState<OpenedSheet | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await plan.openSheet();
    if (!chosen.ok) notice({ text: notDoneWords(t, chosen.code) });
    else if (chosen.value !== null) setOpened({ name: chosen.value.name, read: await readSheet(chosen.value.bytes) });
  };
  return { opened, choose: () => { void choose(); }, close: () => { setOpened(null); } };
}

/** Its words may be those of any language of the program. */
async function readSheet(bytes: Uint8Array): Promise<ReadPlan> {
  const [{ readPlan }, { sheetWords }, ...words] = await Promise.all([import('../../../../content/plan-sheet/read-plan.ts'), import('./sheet-words.ts'), ...shippedLanguages.map(({ language }) => loadWords(language))]);
  return readPlan(bytes, words.map(sheetWords));
}
