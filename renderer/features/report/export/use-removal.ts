import { useWorkbook } from '../../../data/live.tsx';
import type { AttachmentPurpose, ReportAttachment } from '../../../domain/report-attachment.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';

/** Takes a file of the workshop's reports away; it can be brought back as it was while the notice stands. */
export function useRemoval(workshop: string, purpose: AttachmentPurpose): (file: ReportAttachment) => void {
  const t = useWords();
  const { workshops } = useWorkbook();
  const notice = useNotice();
  const set = (file: ReportAttachment | null) => workshops.setReportAttachment(workshop, purpose, file);

  async function bringBack(file: ReportAttachment): Promise<void> {
    const result = await set(file);
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
  }

  return (file) => {
    void set(null).then((result) => {
      if (!result.ok) notice({ text: notDoneWords(t, result.code) });
      else notice({ text: t('export.takenAway', { name: file.name }), action: { label: t('common.undo'), run: () => { void bringBack(file); } } });
    });
  };
}
