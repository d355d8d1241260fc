import { useMemo, useState, type RefObject } from 'react';
import type { Speaker } from '../../domain/speaker.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { CaptureView } from '../../domain/views.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Margin } from '../../ui/margin.tsx';
import { EmptyState } from '../../ui/states.tsx';
import type { BoxHandle } from './contribution-box.tsx';
import { ContributionEditor } from './contribution-editor.tsx';
import { ContributionList, type ListHandle } from './contribution-list.tsx';
import type { Keeper } from '../../ui/keeper.ts';
import { useNames } from './names.ts';
import { newPosition, positionDraft } from './position-draft.ts';
import { PositionEditor } from './position-editor.tsx';
import { Positions } from './positions.tsx';
import { AgreedButton } from './since-room.tsx';
import type { EditorControl } from './use-open-editor.ts';
import { sortedRows, type SortBy } from './sorting.ts';
import { rowsWithout } from './view-model.ts';

type WorkProps = {
  readonly question: string;
  readonly view: CaptureView;
  readonly entry: string | null;
  readonly language: LanguageTag;
  readonly languages: readonly LanguageTag[];
  readonly recent: readonly Speaker[];
  readonly keeper: Keeper;
  readonly box: RefObject<BoxHandle | null>;
  /** The box of an earlier contribution while it is edited. */
  readonly editBox: RefObject<BoxHandle | null>;
  readonly list: RefObject<ListHandle | null>;
  readonly editor: EditorControl;
  readonly sort: SortBy;
  readonly onSort: (sort: SortBy) => void;
};

/** Positions and contributions of the question; what teaches where there is none yet. */
export function QuestionWork(props: WorkProps) {
  const { question, view, entry, languages, recent, keeper, box, editBox, list, editor, sort, onSort } = props;
  const t = useWords();
  const { choices } = useNames();
  const own = useMemo(() => rowsWithout(view.contributions, entry), [view.contributions, entry]);
  const rows = useMemo(() => sortedRows(own, sort, choices), [own, sort, choices]);
  const isEmpty = rows.length === 0 && view.positions.length === 0 && editor.open?.kind !== 'position';
  if (isEmpty) return <Teaching />;
  return (
    <>
      <PositionsOf {...props} />
      <ContributionList
        label={t('capture.contributionList', { number: view.question.number })}
        rows={rows}
        total={view.contributions.length}
        editing={editor.open?.kind === 'contribution' ? editor.open.id : null}
        handle={list}
        onEdit={(id) => { editor.show({ kind: 'contribution', id }); }}
        onRemove={editor.removeContribution}
        onMove={(contributions) => { editor.show({ kind: 'move', contributions }); }}
        order={sort === 'none' ? { onMerge: editor.merge, onShift: editor.shift } : null}
        {...{ sort, onSort }}
        onLeave={() => box.current?.focus()}
        editor={(contribution) => (
          <ContributionEditor
            {...{ question, contribution, languages, recent, keeper }}
            handle={editBox}
            onDone={(before, after) => { editor.closeContribution(contribution.number, before, after); }}
            onRemove={editor.removeContribution}
            onSplit={(first, second) => { editor.split(contribution, first, second); }}
          />
        )}
      />
    </>
  );
}

function PositionsOf({ question, view, language, languages, recent, keeper, editBox, editor }: WorkProps) {
  const { open } = editor;
  const hand = open?.kind === 'position' ? open : null;
  const edited = hand?.position ?? null;
  // A new position is written while it is typed: its row stays away until its editor closes.
  const [made, setMade] = useState<{ readonly hand: typeof hand; readonly id: string } | null>(null);
  const shown = made !== null && made.hand === hand ? view.positions.filter(({ id }) => id !== made.id) : view.positions;
  const number = edited?.number ?? shown.length + 1;
  const start = edited === null ? newPosition(language) : positionDraft(edited, language);
  return (
    <Positions
      positions={shown}
      editing={edited?.id ?? null}
      isAdding={hand !== null && edited === null}
      more={<AgreedButton question={question} isAgreed={view.question.isAgreed === true} />}
      onNew={() => { editor.show({ kind: 'position', position: null }); }}
      onEdit={(position) => { editor.show({ kind: 'position', position }); }}
      editor={hand === null ? null : (
        <PositionEditor
          key={edited?.id ?? 'new'}
          {...{ question, number, start, languages, recent, keeper }}
          handle={editBox}
          onMade={(id) => { setMade({ hand, id }); }}
          onDone={(after) => { editor.closePosition(number, start, after); }}
          onRemove={({ id }) => { editor.removePosition(id, number); }}
        />
      )}
    />
  );
}

function Teaching() {
  const t = useWords();
  return (
    <div className="capture-teaching">
      <Margin>
        <EmptyState
          title={t('capture.emptyLead')}
          text={t('capture.emptyAbout')}
          keys={[
            { keys: 'Enter', does: t('capture.emptyEnter') },
            { keys: 'Alt 1 – 5', does: t('capture.emptyKinds') },
            { keys: 'Alt S', does: t('capture.emptySpeaker') },
            { keys: 'Alt P', does: t('capture.emptyPosition') },
          ]}
        />
      </Margin>
    </div>
  );
}
