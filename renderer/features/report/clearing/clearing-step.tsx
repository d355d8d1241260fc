import { useLive } from '../../../data/live.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { BeforeProps } from '../export/before.ts';
import { ClearingButton } from './clearing-button.tsx';
import { StateLine } from './clearing-state.tsx';

/** Where the report stands, before files are made of it; and of which version they are made. */
export function ClearingStep({ workshop: { id }, version, onVersion }: BeforeProps) {
  const t = useWords();
  const clearing = useLive(({ read }) => read.clearing(id), [id]);
  if (clearing === undefined) return null;
  return (
    <section className="clearing-step" aria-label={t('clearing.title')}>
      <h2>{t('clearing.title')}</h2>
      <StateLine workshop={id} clearing={clearing} />
      {version === null ? null : <p>{t('clearing.filesOf', { name: version.name })}</p>}
      <ClearingButton workshop={id} onShow={onVersion} words={t('clearing.acts')} />
    </section>
  );
}
