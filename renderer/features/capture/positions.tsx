import { useState, type ReactNode } from 'react';
import { pickText } from '../../domain/pick-text.ts';
import { positionStates, type PositionState } from '../../domain/kinds.ts';
import type { SinceRoom } from '../../domain/since-room.ts';
import type { PositionView, SideView } from '../../domain/views.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import type { Words } from '../../i18n/word-types.ts';
import { Button } from '../../ui/button.tsx';
import { Disc, Icon, type Fill } from '../../ui/icon.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useOpenHistory, useOpenTranslation } from '../../ui/route.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useNames } from './names.ts';
import { AsAgreed, RoomTags } from './since-room.tsx';
import { positionCounts, sideLetter } from './view-model.ts';
import { stateKeys } from './word-keys.ts';

const fills: Readonly<Record<PositionState, Fill>> = { agreed: 'full', majority: 'three-quarters', open: 0 };

type PositionsProps = {
  readonly positions: readonly PositionView[];
  readonly editing: string | null;
  /** The editor, in place of the position being edited, or below all of them for a new one. */
  readonly editor: ReactNode;
  readonly isAdding: boolean;
  /** What else acts on the question, at the end of the heading. */
  readonly more?: ReactNode;
  readonly onNew: () => void;
  readonly onEdit: (position: PositionView) => void;
};

/** Positions between question and contributions: what is agreed, held by most, or open with its sides next to each other. */
export function Positions({ positions, editing, editor, isAdding, more, onNew, onEdit }: PositionsProps) {
  const t = useWords();
  // Only a low window folds the rows away (looks section 5); there the heading opens them.
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || editor !== null;
  return (
    <section className="capture-positions" aria-label={t('capture.positions')} data-open={isShown || undefined}>
      <Margin tone="sunk">
        <div className="capture-section-head">
          <h2>{t('capture.positions')}</h2>
          <span className="capture-section-sum">{sumOf(t, positions)}</span>
          {positions.length === 0 ? null : (
            <button type="button" className="capture-quiet capture-positions-fold" aria-expanded={isShown} onClick={() => { setOpen(!isOpen); }}>
              <Icon name={isShown ? 'up' : 'down'} />{isShown ? t('capture.fold') : t('capture.unfold')}
            </button>
          )}
          <span className="capture-section-end">{more}<Button variant="quiet" keycap="Alt P" onPress={onNew}>{t('capture.newPosition')}</Button></span>
        </div>
      </Margin>
      {positions.map((position) => (position.id === editing ? <div key={position.id}>{editor}</div> : <PositionRow key={position.id} position={position} onEdit={onEdit} />))}
      {isAdding ? editor : null}
    </section>
  );
}

/** How many positions there are and how many of each state, in words. */
function sumOf(t: Words, positions: readonly PositionView[]): string {
  if (positions.length === 0) return t('capture.positionsNone');
  const { agreed, majority, open } = positionCounts(positions);
  const parts = [
    ...(agreed > 0 ? [t('capture.countAgreed', { count: agreed })] : []),
    ...(majority > 0 ? [t('capture.countMajority', { count: majority })] : []),
    ...(open > 0 ? [t('capture.countOpen', { count: open })] : []),
  ];
  return t('capture.positionsSum', { count: positions.length, list: parts.join(t('capture.listComma')) });
}

function PositionRow({ position, onEdit }: { readonly position: PositionView; readonly onEdit: (position: PositionView) => void }) {
  const t = useWords();
  const translate = useOpenTranslation();
  const openHistory = useOpenHistory();
  const { number, state, sides } = position;
  return (
    <Margin tone="sunk" number={t('capture.positionNumber', { number })}>
      <div className="capture-position">
        <span className="capture-position-state" data-state={state}>
          <Disc fill={fills[state]} />{t(stateKeys[state])}
          {position.room === null || position.room === undefined || position.room.wasState === null ? null : <span className="secondary">{t('sinceRoom.wasState', { state: t(stateKeys[position.room.wasState]) })}</span>}
        </span>
        <div className="capture-sides" data-count={Math.min(sides.length, 3)}>
          {sides.map((side, index) => <Side key={side.id} side={side} letter={state === 'open' || sides.length > 1 ? sideLetter(index, t('capture.letters')) : null} />)}
        </div>
        <div className="capture-position-end">
          <RoomTags prepared={position.prepared} since={sinceOf(position)} />
          {position.open.length > 0 ? <Tag tone="stop" icon="warning">{t('capture.conflict')}</Tag> : null}
          <Button variant="quiet" icon="globe" className="capture-position-edit" label={t('translate.openPosition', { number })} onPress={() => { translate(position.id); }}>{t('translate.open')}</Button>
          <Button variant="quiet" icon="clock" className="capture-position-edit" label={t('history.ofPosition', { number })} onPress={() => { openHistory(position.id); }}>{t('history.title')}</Button>
          <Button variant="quiet" icon="pencil" className="capture-position-edit" label={t('capture.editPosition', { number })} onPress={() => { onEdit(position); }}>{t('capture.edit')}</Button>
        </div>
      </div>
    </Margin>
  );
}

/** A position has changed where its state or a text in it has. */
function sinceOf({ room = null, sides }: PositionView): SinceRoom | null {
  if (room === null) return null;
  if (room.isAdded) return { kind: 'added' };
  const isChanged = room.wasState !== null || sides.some(({ since }) => since !== null && since?.kind !== 'same');
  return isChanged ? { kind: 'changed', was: { language: 'und', blocks: [] } } : { kind: 'same' };
}

function Side({ side, letter }: { readonly side: SideView; readonly letter: string | null }) {
  const t = useWords();
  const { language } = useLanguage();
  const { nameOf } = useNames();
  return (
    <div className="capture-side">
      <p className="capture-side-text">
        {letter === null ? null : <b className="capture-side-letter">{letter}</b>}
        <Spoken text={pickText(side.text, language)} tags />
      </p>
      <AsAgreed since={side.since} />
      {side.holders.length === 0 ? null : (
        <p className="capture-side-holders">
          {side.holders.map((holder, index) => <span key={index}>{index === 0 ? null : t('capture.listComma')}<bdi>{nameOf(holder)}</bdi></span>)}
        </p>
      )}
    </div>
  );
}

/** Positions as their signs with counts: what is left of them in the strip of a narrow window. */
export function PositionSigns({ positions }: { readonly positions: readonly PositionView[] }) {
  const t = useWords();
  const { number } = useFormats();
  const counts = positionCounts(positions);
  const words: Readonly<Record<PositionState, string>> = {
    agreed: t('capture.countAgreed', { count: counts.agreed }),
    majority: t('capture.countMajority', { count: counts.majority }),
    open: t('capture.countOpen', { count: counts.open }),
  };
  return (
    <section className="capture-signs" aria-label={sumOf(t, positions)}>
      {positionStates.map((state) => (
        <span key={state} className="capture-sign" data-state={state}>
          <Disc fill={fills[state]} />
          <span aria-hidden="true">{number(counts[state])}</span>
          <span className="visually-hidden">{words[state]}</span>
        </span>
      ))}
    </section>
  );
}
