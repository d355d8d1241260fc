import type { RecordHistory, Version } from '../../data/history/history.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Roving } from '../../ui/roving.tsx';
import { useFieldReader } from './names.tsx';
import { changeWords, isHidden } from './word-keys.ts';

/** When a version was made, as ISO UTC text. */
export const instantOf = ({ at }: Pick<Version, 'at'>): string => new Date(at).toISOString();

/** Fields that are named before the rest is counted. */
const most = 3;

/** What happened in a version, in words: the act, where it came from, and the fields. */
export function useActWords(found: RecordHistory): (version: Version) => string {
  const reader = useFieldReader();
  const { t } = reader;
  const formats = useFormats();
  return ({ act, file, user, changes, records }) => {
    const kindOf = (id: string): string => records.get(id)?.kind ?? found.now.get(id)?.kind ?? found.kind;
    const seen = changes.filter(({ id, field }) => !isHidden(kindOf(id), field) && !(id === found.id && field === 'life'));
    const names = [...new Set(seen.map((change) => changeWords(reader, found.id, kindOf(change.id), change)))];
    const named = names.length > most ? [...names.slice(0, most), t('history.others', { count: names.length - most })] : names;
    const told = act === 'changed' || act === 'merged' || act === 'put-back' ? named : [];
    const from = [...(file === null ? [] : [t('history.fromFile', { name: file })]), ...(user === '' ? [] : [user])];
    const head = [t(`history.act.${act}`), ...from].join(' ');
    return told.length === 0 ? head : t('history.told', { act: head, list: formats.list(told) });
  };
}

type ListProps = { readonly found: RecordHistory; readonly shown: number | null; readonly onChoose: (seq: number) => void };

/** All versions, the newest first; the one that is shown is marked. */
export function VersionList({ found, shown, onChoose }: ListProps) {
  const t = useWords();
  const formats = useFormats();
  const actWords = useActWords(found);
  return (
    <>
      <h2 className="small-head">{t('history.versions')}</h2>
      <Roving label={t('history.versions')} className="history-versions">
        {found.versions.map((version) => (
          <button
            key={version.seq}
            type="button"
            data-rove=""
            className="history-version"
            aria-current={version.seq === shown ? 'true' : undefined}
            onClick={() => { onChoose(version.seq); }}
          >
            <span className="history-version-time">{formats.dateTime(instantOf(version))}</span>
            <span className="history-version-act">{actWords(version)}</span>
          </button>
        ))}
      </Roving>
    </>
  );
}
