import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { AskPassphrase } from '../data/vault/sealed-files.ts';

const screens = () => import('../features/vault/index.ts');
const Copy = lazy(async () => ({ default: (await screens()).CopyQuestion }));
const File = lazy(async () => ({ default: (await screens()).SealedFile }));

export type CopyAnswer = 'passphrase' | 'nothing' | null;
/** What home asks a person about pass-phrases of files. */
export type VaultQuestions = { readonly passphrase: AskPassphrase; readonly copy: () => Promise<CopyAnswer> };

/** The questions, and what is shown while one is open; one at a time. */
export function useVaultQuestions(): readonly [VaultQuestions, ReactNode] {
  const [open, setOpen] = useState<ReactNode>(null);
  const questions = useMemo((): VaultQuestions => {
    const ask = <T,>(question: (answer: (value: T) => void) => ReactNode): Promise<T> =>
      new Promise((resolve) => {
        setOpen(question((value) => {
          setOpen(null);
          resolve(value);
        }));
      });
    return {
      passphrase: (file) => ask<boolean>((answer) => <File file={file} onAnswer={answer} />),
      copy: () => ask<CopyAnswer>((answer) => <Copy onAnswer={answer} />),
    };
  }, []);
  return [questions, open === null ? null : <Suspense fallback={null}>{open}</Suspense>];
}
