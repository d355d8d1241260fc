import { useMemo, useState, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { Saved } from '../../../data/workbook.ts';
import type { OwnGroup } from '../../../domain/groups.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import { stakeholderGroups } from '../../../domain/speaker.ts';
import type { WorkshopView } from '../../../domain/views.ts';
import { groupWords, notDoneWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { isComposing, useShortcuts } from '../../../ui/use-shortcuts.ts';
import type { Undoable } from '../../../ui/undo.ts';
import { useUndo } from '../../../ui/use-undo.ts';
import { PrepareFrame, type SectionProps } from '../prepare-frame.tsx';
import { useDraft } from '../use-draft.ts';
import './list.css';

/** Stakeholder groups: the four that ship, and those of the workshop's own in the order it wants them. */
export function OwnGroupsPage({ view, map, beside, number, onDone }: Pick<SectionProps, 'view' | 'map' | 'beside' | 'number'> & { readonly onDone: () => void }) {
  const t = useWords();
  const done = useUndo(useMemo(() => ({ undo: t('common.undo'), nothing: t('capture.nothingToUndo'), undone: (what) => t('capture.undone', { what }) }), [t]));
  const shown = view.groups.filter(({ isRemoved }) => !isRemoved);
  useShortcuts({ Escape: onDone });
  return (
    <PrepareFrame map={map} beside={beside} foot={<NewGroup view={view} onDone={onDone} />}>
      <div className="prepare-page list-import" data-ready="">
        <Margin number={number} strong>
          <h1 className="question-text">{t('people.groups')}</h1>
          <p className="secondary">{t('people.groupsAbout')}</p>
        </Margin>
        <Margin>
          <ol className="list-groups">
            {stakeholderGroups.map((slug) => <li key={slug}>{groupWords(t, slug)}</li>)}
            {shown.map((group, at) => <GroupRow key={group.slug} view={view} group={group} done={done} isFirst={at === 0} isLast={at === shown.length - 1} />)}
          </ol>
        </Margin>
      </div>
    </PrepareFrame>
  );
}

type RowProps = { readonly view: WorkshopView; readonly group: OwnGroup; readonly done: (done: Undoable) => void; readonly isFirst: boolean; readonly isLast: boolean };

function GroupRow({ view, group: { slug, name }, done, isFirst, isLast }: RowProps) {
  const t = useWords();
  const { people } = useWorkbook();
  const notice = useNotice();
  const written = name.original?.language ?? view.language;
  const plain = plainIn(name, written);
  const draft = useDraft(plain, async (typed, stay) => (await people()).setGroupName(view.id, slug, { plain: typed, language: written }, stay));
  const say = (result: Saved): void => { if (!result.ok) notice({ text: notDoneWords(t, result.code) }); };
  const move = (step: 1 | -1) => { void people().then((lists) => lists.moveGroup(view.id, slug, step)).then(say); };
  const remove = async () => {
    const lists = await people();
    const result = await lists.setGroupRemoved(view.id, slug, true);
    if (result.ok) done({ what: t('people.groupRemoved', { name: plain }), undo: async () => (await lists.setGroupRemoved(view.id, slug, false)).ok });
    else say(result);
  };
  return (
    <li>
      <TextField {...draft} label={t('people.groupName')} hideLabel lang={written} />
      <span className="prepare-row-acts">
        <Button variant="quiet" label={t('people.groupUp', { name: plain })} isDisabled={isFirst} onPress={() => { move(-1); }}>{t('people.up')}</Button>
        <Button variant="quiet" label={t('people.groupDown', { name: plain })} isDisabled={isLast} onPress={() => { move(1); }}>{t('people.down')}</Button>
        <Button variant="quiet" label={t('people.groupRemove', { name: plain })} onPress={() => { void remove(); }}>{t('prepare.remove')}</Button>
      </span>
    </li>
  );
}

/** Leaving the field keeps what was typed, as Enter does: half a name of a group is kept rather than lost. */
function NewGroup({ view, onDone }: { readonly view: WorkshopView; readonly onDone: () => void }) {
  const t = useWords();
  const { people } = useWorkbook();
  const notice = useNotice();
  const [name, setName] = useState('');
  const add = async () => {
    if (name.trim() === '') return;
    setName('');
    const result = await (await people()).addGroup(view.id, { plain: name.trim(), language: view.language });
    if (result.ok) return;
    setName(name);
    notice({ text: notDoneWords(t, result.code) });
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    void add();
  };
  return (
    <Margin>
      <div className="prepare-question-entry list-new-group">
        <TextField className="prepare-grow" label={t('people.newGroup')} lang={view.language} autoFocus value={name} onChange={setName} onBlur={() => { void add(); }} onKeyDown={press} />
        <Button variant="main" keycap="Enter" onPress={() => { void add(); }}>{t('prepare.add')}</Button>
        <Button keycap="Esc" onPress={onDone}>{t('people.import.refused.back')}</Button>
      </div>
    </Margin>
  );
}
