import { useState } from 'react';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { readPicture } from '../../../domain/picture.ts';
import { largestAttachment, type ReportAttachment } from '../../../domain/report-attachment.ts';
import { useRemoval } from './use-removal.ts';

/** Why a picture was not taken; what was there before stays. */
export type LogoProblem = 'too-large' | 'no-picture' | 'unreadable';

export type Logo = {
  /** Undefined until it has been read, null where there is none. */
  readonly file: ReportAttachment | null | undefined;
  readonly problem: LogoProblem | null;
  readonly choose: () => void;
  readonly remove: () => void;
};

/** The logo kept with the workshop, and the way to another one. `organisation` is what a new one is said to show until somebody says it better. */
export function useLogo(workshop: string, organisation: string): Logo {
  const { bridge, workshops } = useWorkbook();
  const file = useLive(({ read }) => read.reportAttachment(workshop, 'report-logo'), [workshop]);
  const remove = useRemoval(workshop, 'report-logo');
  const [problem, setProblem] = useState<LogoProblem | null>(null);

  async function take(): Promise<LogoProblem | null> {
    const opened = await bridge.call('file:open-document', { kind: 'picture' });
    if (!opened.ok) return opened.code === 'too-large' ? 'too-large' : 'unreadable';
    if (opened.value === null) return null;
    const { name, bytes } = opened.value;
    if (bytes.length > largestAttachment['report-logo']) return 'too-large';
    const picture = readPicture(bytes);
    if (picture === undefined) return 'no-picture';
    const before = file?.alternative ?? '';
    const saved = await workshops.setReportAttachment(workshop, 'report-logo', { name, ...picture, alternative: before === '' ? organisation : before, bytes });
    return saved.ok ? null : 'unreadable';
  }

  return {
    file,
    problem,
    choose: () => { void take().then(setProblem); },
    remove: () => {
      setProblem(null);
      if (file !== null && file !== undefined) remove(file);
    },
  };
}
