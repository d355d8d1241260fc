import { useWorkbook } from '../../data/live.tsx';
import { saveMade, type MadeFile } from '../../data/made-file.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNotice } from '../../ui/notice.tsx';

/** Keeps what is made here as a file, and says where it is or why it is not there. */
export function useKept(): (file: MadeFile, make: () => Promise<Uint8Array>) => void {
  const t = useWords();
  const { bridge } = useWorkbook();
  const notice = useNotice();
  return (file, make) => {
    void saveMade(bridge, file, make).then((result) => {
      if (!result.ok) notice({ text: notDoneWords(t, result.code) });
      else if (result.value !== null) notice({ text: t('overview.saved', result.value) });
    });
  };
}
