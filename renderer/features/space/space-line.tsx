import { useSyncExternalStore, type ReactNode } from 'react';
import type { Space, SpaceState } from '../../data/space.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import './space.css';

/** Says over every place that the disk is filling up, or that nothing can be written any more; nothing while there is room. */
export function SpaceLine({ space }: { readonly space: Space }) {
  const state = useSyncExternalStore(space.subscribe, space.get);
  if (state === null || state.level === 'enough') return <div role="status" className="visually-hidden" />;
  return state.level === 'low' ? <Low state={state} /> : <Stopped free={state.free} />;
}

/** One line that stays: it is easier to make room before the limit than at it. */
function Low({ state: { free, where, limit } }: { readonly state: SpaceState }) {
  const t = useWords();
  const formats = useFormats();
  const size = formats.size(free);
  return (
    <div role="status" className="space-low">
      <Icon name="warning" />
      <span>{where === 'data' ? t('space.low', { size, limit: formats.size(limit) }) : t('space.lowSnapshots', { size })}</span>
    </div>
  );
}

/** What happened, what is safe, what to do; beside the work, so that everything can be read and copied meanwhile. */
function Stopped({ free }: { readonly free: number }) {
  const t = useWords();
  const size = useFormats().size(free);
  return (
    <section role="alert" aria-label={t('space.title')} className="space-stopped">
      <Part icon="warning" tone="caution" head={t('start.happened')}>{t('space.happened', { size })}</Part>
      <Part icon="tick" tone="ok" head={t('start.safe')}>{t('space.safe')}</Part>
      <Part icon="recommendation" tone="accent" head={t('start.todo')}>{t('space.todo')}</Part>
    </section>
  );
}

function Part({ icon, tone, head, children }: { readonly icon: IconName; readonly tone: string; readonly head: string; readonly children: ReactNode }) {
  return (
    <div className="space-part" data-tone={tone}>
      <Icon name={icon} />
      <p><strong>{head}</strong> <span>{children}</span></p>
    </div>
  );
}
