import { useEffect, useState } from 'react';
import type { Saved } from '../../data/workbook.ts';
import type { Tried } from '../../data/vault/vault.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';

export type Trying = {
  /** What stands below the field; undefined when there is nothing to say. */
  readonly message: string | undefined;
  readonly isBusy: boolean;
  readonly mayTry: boolean;
  /** Tries; answers true for the right pass-phrase. */
  readonly run: (work: () => Promise<Saved<Tried>>) => Promise<boolean>;
};

/** Trying a pass-phrase: wrong ones are said, and after several the seconds until the next are counted down. */
export function useTry(): Trying {
  const t = useWords();
  const formats = useFormats();
  const [fault, setFault] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);
  const [wait, setWait] = useState(0);
  useEffect(() => {
    if (wait === 0) return undefined;
    const clock = setTimeout(() => { setWait(wait - 1); }, 1000);
    return () => { clearTimeout(clock); };
  }, [wait]);
  const pause = wait === 0 ? undefined : t('vault.wait', { seconds: formats.number(wait) });
  const message = [fault, pause].filter((part) => part !== undefined).join(' ');
  return {
    message: message === '' ? undefined : message,
    isBusy,
    mayTry: !isBusy && wait === 0,
    async run(work) {
      setBusy(true);
      const result = await work();
      setBusy(false);
      const isRight = result.ok && result.value.kind === 'right';
      setFault(result.ok ? (isRight ? undefined : t('vault.wrong')) : notDoneWords(t, result.code));
      setWait(result.ok && result.value.kind !== 'right' ? result.value.wait : 0);
      return isRight;
    },
  };
}
