import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { FileFailed } from './make-files.ts';
import { countKeys, problemKeys } from './word-keys.ts';

/** Says in words what happened to a file that was not made; `folder` is where it was to go. */
export function useHappened(): (file: FileFailed, folder: string) => string {
  const t = useWords();
  const { list } = useFormats();
  return ({ problem, name, differences }, folder) => {
    if (problem !== 'count') return t(problemKeys[problem].happened, { name: problem === 'read-only' || problem === 'folder' ? folder : name });
    return t('export.fail.count', { list: list(differences.map(({ what, expected, found }) => t('export.fail.countLine', { what: t(countKeys[what]), expected, found }))) });
  };
}
