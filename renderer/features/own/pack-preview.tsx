import type { LineState, PackLine, PackPreview } from '../../data/own/own.ts';
import { pickText, plainIn } from '../../domain/pick-text.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { useOwn, useSay } from './own-context.tsx';
import { PreviewActs, PreviewHead, PreviewTable, StateTag } from './preview-parts.tsx';
import { kindKeys } from './word-keys.ts';

/** A pack before anything is written: what it would do, item by item. */
export function PackPreviewPage({ preview, onDone }: { readonly preview: PackPreview; readonly onDone: () => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const { own } = useOwn();
  const say = useSay();
  const { lines, packs } = preview;
  const count = lines.filter(({ state }) => state !== 'same').length;
  const take = () => {
    void own.takePack(preview).then((result) => {
      if (say(result, result.ok ? t('own.preview.taken', { added: result.value.added, changed: result.value.changed }) : '')) onDone();
    });
  };
  return (
    <div className="own-page" data-ready="">
      <PreviewHead name={preview.name} states={lines.map(({ state }) => state)}>
        {packs.map((pack) => (
          <p key={pack.id}>{[plainIn(pack.title, language), plainIn(pack.publisher, language), pack.version].filter((part) => part !== '').join(' · ')}</p>
        ))}
        {lines.some(({ state }) => state === 'conflict') ? <p>{t('own.preview.conflictAbout')}</p> : null}
        {count === 0 ? <p>{t('own.preview.nothing')}</p> : null}
        <PreviewActs count={count} onTake={take} onDone={onDone} />
      </PreviewHead>
      <PreviewTable
        title={t('own.preview.lines')}
        heads={[t('own.column.title'), t('own.kinds'), t('own.preview.stateColumn')]}
        rows={lines.toSorted((a, b) => heavy(b) - heavy(a))}
        keyOf={({ id }) => id}
        cells={({ title, kind, state }) => [
          <Spoken key="title" text={pickText(title, language)} otherwise={t('own.untitled')} />,
          t(kindKeys[kind]),
          <StateTag key="state" state={state} />,
        ]}
      />
    </div>
  );
}

const order = ['same', 'new', 'changed', 'removed', 'conflict'] as const satisfies readonly LineState[];
const heavy = ({ state }: PackLine): number => order.indexOf(state);
