import { useEffect, useRef } from 'react';
import { projectorParts, type ProjectorPart, type ProjectorSource } from '../../domain/projector-show.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import { helpOf } from '../../ui/help-door.ts';
import { Icon } from '../../ui/icon.tsx';
import { NumberText } from '../../ui/number-text.tsx';
import { choose, togglePart, useChoices } from './choices.ts';
import { useProjector } from './use-projector.ts';
import { useShowing } from './use-showing.ts';
import './projector-strip.css';

type StripProps = { readonly workshop: string; readonly question: string | null };

/** What is on the projector, and what can be done about it. Escape ends it from here, F9 from anywhere. */
export function ProjectorStrip({ workshop, question }: StripProps) {
  const t = useWords();
  const { door, isFullScreen } = useProjector();
  const { order, at, source } = useShowing(workshop, question);
  const strip = useEscape(() => void door.close());
  return (
    <section ref={strip} className="projector-strip" aria-label={t('projector.title')} data-column="" data-own-escape="" {...helpOf('projector')}>
      <p className="projector-strip-state" role="status">
        <Icon name="screen" />
        <span>{t('projector.isShown')}</span>
        <strong>{order[at] === undefined ? t('projector.nothing') : <NumberText>{order[at].number}</NumberText>}</strong>
        {isFullScreen ? null : <span className="projector-strip-about">{t('projector.onSame')}</span>}
      </p>
      <Moves order={order.map(({ id }) => id)} at={at} />
      <Parts source={source} />
      <Looks />
      <Button variant="quiet" keycap="F9" onPress={() => void door.close()}>{t('projector.end')}</Button>
    </section>
  );
}

/** The question before and after, and whether it stays on the one it shows. */
function Moves({ order, at }: { readonly order: readonly string[]; readonly at: number }) {
  const t = useWords();
  const { held } = useChoices();
  const to = (step: 1 | -1) => ({ isDisabled: order[at + step] === undefined, onPress: () => { choose({ held: order[at + step] ?? null, isBlank: false }); } });
  return (
    <div className="projector-strip-group">
      <Button variant="quiet" icon="up" {...to(-1)}>{t('projector.previous')}</Button>
      <Button variant="quiet" icon="down" {...to(1)}>{t('projector.next')}</Button>
      <CheckLine label={t('projector.hold')} checked={held !== null} isDisabled={order[at] === undefined} onChange={(isHeld) => { choose({ held: isHeld ? (order[at] ?? null) : null }); }} />
    </div>
  );
}

/** Only what there is now can be shown or not. */
function Parts({ source }: { readonly source: ProjectorSource | undefined }) {
  const t = useWords();
  const { parts } = useChoices();
  const has: Readonly<Record<ProjectorPart, boolean>> = {
    question: true,
    agreed: (source?.question?.agreed.length ?? 0) > 0,
    timer: source !== undefined && source.timer !== null,
    vote: (source?.ballots.length ?? 0) > 0,
  };
  return (
    <div className="projector-strip-group" role="group" aria-label={t('projector.shows')}>
      {projectorParts.map((part) => (
        <CheckLine key={part} label={t(`projector.part.${part}`)} value={part} checked={parts.has(part) && has[part]} isDisabled={!has[part]} onChange={(isShown) => { togglePart(part, isShown); }} />
      ))}
    </div>
  );
}

function Looks() {
  const t = useWords();
  const { isBlank, isDark } = useChoices();
  return (
    <div className="projector-strip-group">
      <CheckLine label={t('projector.blank')} value="blank" checked={isBlank} onChange={(next) => { choose({ isBlank: next }); }} />
      <CheckLine label={t('projector.dark')} value="dark" checked={isDark} onChange={(next) => { choose({ isDark: next }); }} />
    </div>
  );
}

/** Escape within the strip; anywhere else it closes what is open there, and must not take the room's picture away by the way. */
function useEscape(end: () => void) {
  const strip = useRef<HTMLElement>(null);
  const latest = useRef(end);
  useEffect(() => { latest.current = end; });
  useEffect(() => {
    const element = strip.current;
    const listen = (event: KeyboardEvent): void => { if (event.code === 'Escape' && !event.isComposing) latest.current(); };
    element?.addEventListener('keydown', listen);
    return () => { element?.removeEventListener('keydown', listen); };
  }, []);
  return strip;
}
