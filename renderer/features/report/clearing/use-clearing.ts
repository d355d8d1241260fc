import { useState } from 'react';
import type { ClearedFile, ClearingAct } from '../../../domain/clearing.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import type { ClearingOrder, Saved } from '../../../data/workbook.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { readDay } from '../../../ui/plain-values.ts';
import { chooseFile, type FileProblem } from './read-file.ts';

/** What is typed before an act; it stays when the dialog is closed. */
export type ClearingForm = { readonly name: string; readonly function: string; readonly on: string; readonly reason: string; readonly file: ClearedFile | null };
export type Missing = 'name' | 'on' | 'reason';

/** What became of the last thing asked for. */
export type Outcome = { readonly kind: 'done'; readonly act: ClearingAct } | { readonly kind: 'failed' } | null;

export type ClearingControl = {
  readonly form: ClearingForm;
  readonly change: (part: Partial<ClearingForm>) => void;
  /** What an act was asked for without. */
  readonly missing: readonly Missing[];
  readonly outcome: Outcome;
  readonly fileProblem: FileProblem | null;
  readonly takeFile: () => void;
  /** Answers what is missing; nothing is written then. */
  readonly act: (act: ClearingAct) => readonly Missing[];
};

/** The form of the clearing and its acts. They are about the report that is chosen for export. */
export function useClearing(workshop: string): ClearingControl {
  const { bridge, clearing } = useWorkbook();
  const t = useWords();
  const { date } = useFormats();
  const choices = useLive(({ read }) => read.reportChoices(workshop), [workshop]);
  const [form, setForm] = useState<ClearingForm>(() => ({ ...empty, on: today() }));
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [fileProblem, setFileProblem] = useState<FileProblem | null>(null);

  async function write(act: ClearingAct, order: ClearingOrder): Promise<Saved<string>> {
    if (act === 'checked') return clearing.check(workshop, order);
    if (act === 'returned') return clearing.sendBack(workshop, order, form.reason);
    return clearing.clear(workshop, order, t('clearing.asCleared', { date: date(order.on) }));
  }

  function act(which: ClearingAct): readonly Missing[] {
    const lacking = missingFor(which, form);
    setMissing(lacking);
    setOutcome(null);
    const on = readDay(form.on);
    if (lacking.length > 0 || on.kind !== 'value') return lacking;
    const order: ClearingOrder = { name: form.name, function: form.function, on: on.value, file: form.file, report: choices?.kinds[0] ?? 'summary', language: choices?.languages[0] ?? 'en' };
    void write(which, order).then((saved) => {
      setOutcome(saved.ok ? { kind: 'done', act: which } : { kind: 'failed' });
      // Who checks is seldom who clears: the next act is signed anew.
      if (saved.ok) setForm({ ...empty, on: today() });
    });
    return lacking;
  }

  return {
    form,
    missing,
    outcome,
    fileProblem,
    act,
    change: (part) => {
      setForm((now) => ({ ...now, ...part }));
      setMissing((now) => now.filter((field) => !(field in part)));
    },
    takeFile: () => {
      void chooseFile(bridge).then((file) => {
        setFileProblem(typeof file === 'string' ? file : null);
        if (file !== null && typeof file !== 'string') setForm((now) => ({ ...now, file }));
      });
    },
  };
}

const empty: ClearingForm = { name: '', function: '', on: '', reason: '', file: null };

/** The day on this laptop. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** What an act cannot do without, in the order of the fields. */
function missingFor(act: ClearingAct, { name, on, reason }: ClearingForm): readonly Missing[] {
  const lacks: readonly (readonly [Missing, boolean])[] = [
    ['name', name.trim() === ''],
    ['on', readDay(on).kind !== 'value'],
    ['reason', act === 'returned' && reason.trim() === ''],
  ];
  return lacks.filter(([, isMissing]) => isMissing).map(([field]) => field);
}
