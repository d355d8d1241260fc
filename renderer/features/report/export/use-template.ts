import { useEffect, useState } from 'react';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { largestAttachment, type ReportAttachment } from '../../../domain/report-attachment.ts';
import type { TemplateContents } from '../../../report/docx/template/contents.ts';
import type { TemplateRefusal } from '../../../report/docx/template/read-template.ts';
import type { ReportWorker } from './report-worker.ts';
import { useRemoval } from './use-removal.ts';

/** Why a file was not taken; what was there before stays. */
export type TemplateProblem = TemplateRefusal['code'] | 'unreadable';

export type ChosenTemplate = {
  /** Undefined until it has been read, null where there is none. */
  readonly file: ReportAttachment | null | undefined;
  /** Of the file that is kept: null where it cannot be read, undefined until that is known. */
  readonly contents: TemplateContents | null | undefined;
  readonly problem: TemplateProblem | null;
  readonly choose: () => void;
  readonly remove: () => void;
};

/** The Word template kept with the workshop, and the way to another one. It is read in the worker, and kept only when it can be used. */
export function useTemplate(workshop: string, worker: ReportWorker): ChosenTemplate {
  const { bridge, workshops } = useWorkbook();
  const remove = useRemoval(workshop, 'report-template');
  const file = useLive(({ read }) => read.reportAttachment(workshop, 'report-template'), [workshop]);
  const contents = useContents(worker, file);
  const [problem, setProblem] = useState<TemplateProblem | null>(null);

  async function take(): Promise<TemplateProblem | null> {
    const opened = await bridge.call('file:open-document', { kind: 'template' });
    if (!opened.ok) return opened.code === 'too-large' ? 'too-large' : 'unreadable';
    if (opened.value === null) return null;
    const { name, bytes } = opened.value;
    if (bytes.length > largestAttachment['report-template']) return 'too-large';
    const read = await worker.ask({ kind: 'template', bytes });
    if (read.kind === 'template-refused') return read.code;
    if (read.kind !== 'template-read') return 'unreadable';
    const saved = await workshops.setReportAttachment(workshop, 'report-template', { name, type: 'docx', width: 0, height: 0, alternative: '', bytes: read.bytes });
    return saved.ok ? null : 'unreadable';
  }

  return {
    file,
    contents,
    problem,
    choose: () => {
      setProblem(null);
      void take().then(setProblem);
    },
    remove: () => {
      setProblem(null);
      if (file !== null && file !== undefined) remove(file);
    },
  };
}

function useContents(worker: ReportWorker, file: ReportAttachment | null | undefined): TemplateContents | null | undefined {
  const [known, setKnown] = useState<{ readonly file: ReportAttachment; readonly contents: TemplateContents | null }>();
  useEffect(() => {
    if (file === null || file === undefined) return undefined;
    let isCurrent = true;
    // The worker takes what it is given: it gets a copy.
    void worker.ask({ kind: 'template', bytes: file.bytes.slice() }).then((read) => {
      if (isCurrent) setKnown({ file, contents: read.kind === 'template-read' ? read.contents : null });
    });
    return () => { isCurrent = false; };
  }, [worker, file]);
  return known !== undefined && known.file === file ? known.contents : undefined;
}
