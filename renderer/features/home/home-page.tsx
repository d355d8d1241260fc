import { lazy, Suspense, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLive, useProtected } from '../../data/live.tsx';
import type { WorkshopSummary } from '../../domain/views.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Margin } from '../../ui/margin.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { ContinueBlock } from './continue-block.tsx';
import { countOf, lastWorkshop, shownWorkshops, type HomeFilter } from './home-model.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { HomeBeside } from './home-beside.tsx';
import { HomeMap } from './home-map.tsx';
import type { LoadTemplate } from './load-template.ts';
import { NewWorkshopForm } from './new-workshop.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RowActions } from './row-actions.tsx';
import { useHomeActions, type CopyWeight, type HomeActions, type HomeQuestions } from './use-home-actions.ts';
import { WorkshopTable } from './workshop-table.tsx';
import './home.css';

/** Not part of the first screen. */
const TemplatesPanel = lazy(async () => ({ default: (await import('./templates-panel.tsx')).TemplatesPanel }));

/** All workshops of this laptop: carry on, find, begin, put away. */
export function HomePage({ loadTemplate, locked, questions, tours }: { readonly loadTemplate: LoadTemplate; readonly questions?: HomeQuestions; /** Workshops that are locked, of which nothing is read here. */ readonly locked?: ReactNode; /** The tours to choose from. */ readonly tours?: ReactNode }) {
  const t = useWords();
  const all = useLive(({ read }) => read.workshops(), []);
  const [filter, setFilter] = useState<HomeFilter>('all');
  const [creating, setCreating] = useState(false);
  const [isManaging, setManaging] = useState(false);
  const actions = useHomeActions(() => { setCreating(true); }, questions);
  useShortcuts({
    'Ctrl+KeyN': () => { setCreating(true); },
    'Ctrl+KeyO': () => { void actions.openFiles(); },
  });
  const areAllLocked = useProtected().some(({ state }) => state !== 'open');
  const last = lastWorkshop(all ?? []);
  return (
    <Columns
      map={<HomeMap all={all ?? []} filter={filter} onFilter={setFilter} actions={actions} onTemplates={() => { setManaging(true); }} />}
      mapLabel={t('home.title')}
      knowledge={<HomeBeside all={all ?? []} last={last} actions={actions} tours={tours} />}
      knowledgeLabel={t('home.laptop')}
      workLabel={t('home.title')}
      closeLabel={t('app.closePanel')}
    >
      {isManaging ? <Suspense fallback={null}><TemplatesPanel onClose={() => { setManaging(false); }} /></Suspense> : null}
      {creating ? <NewWorkshopForm loadTemplate={loadTemplate} onClose={() => { setCreating(false); }} /> : null}
      {!creating && last !== undefined ? <ContinueBlock workshop={last} /> : null}
      {all?.length !== 0 ? <WorkshopList all={all} filter={filter} actions={actions} /> : creating ? null : areAllLocked ? <HomeLocked /> : <HomeEmpty actions={actions} />}
      {locked}
    </Columns>
  );
}

/** Nothing can be read, but there is something: it stands below. */
function HomeLocked() {
  const t = useWords();
  return <Margin className="home-locked"><h1 data-ready="" className="question-text">{t('home.title')}</h1></Margin>;
}

function HomeEmpty({ actions }: { readonly actions: HomeActions }) {
  const t = useWords();
  return (
    <Margin className="home-empty">
      <h1 data-ready="" className="question-text">{t('home.title')}</h1>
      <EmptyState
        title={t('home.emptyTitle')}
        text={t('home.emptyText')}
        keys={[
          { keys: 'Ctrl N', does: t('home.emptyNew') },
          { keys: 'Ctrl O', does: t('home.emptyOpen') },
          { keys: 'Ctrl F', does: t('home.emptyFind') },
        ]}
      >
        <p className="home-empty-acts">
          <Button variant="main" autoFocus keycap="Ctrl N" onPress={actions.create}>{t('home.new')}</Button>
          <Button icon="library" onPress={() => { void actions.openSample(); }}>{t('home.openSample')}</Button>
        </p>
        <p className="secondary">{t('home.sampleText')}</p>
      </EmptyState>
    </Margin>
  );
}

/** `all` is undefined until the first read has answered: the search can be typed into before that. */
type ListProps = { readonly all: readonly WorkshopSummary[] | undefined; readonly filter: HomeFilter; readonly actions: HomeActions };

function WorkshopList({ all: given, filter, actions }: ListProps) {
  const t = useWords();
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const [focus, setFocus] = useState(0);
  const [removing, setRemoving] = useState<WorkshopSummary | null>(null);
  const [heavy, setHeavy] = useState<{ readonly workshop: WorkshopSummary; readonly weight: CopyWeight } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const all = given ?? [];
  const shown = shownWorkshops(all, filter, query);
  const selected = shown.find((workshop) => workshop.id === wanted) ?? shown[0];
  const archived = countOf(all, 'archive');
  const total = filter === 'archive' ? archived : all.length;
  useShortcuts({
    'Ctrl+KeyF': () => { field.current?.focus(); },
    ...(selected === undefined ? {} : { 'Ctrl+KeyD': () => { void actions.duplicate(selected).then(setWanted); } }),
  });
  const inField = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' || selected === undefined) return;
    event.preventDefault();
    setFocus(focus + 1);
  };
  const inTable = (event: KeyboardEvent<HTMLElement>) => {
    if (selected === undefined) return;
    if (event.code === 'Delete' && !event.ctrlKey) void actions.setArchived(selected, !selected.archived);
    // A letter goes to the search field: the list is filtered by typing.
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) field.current?.focus();
  };
  return (
    <section className="home-list" aria-label={t('home.list')}>
      <div className="home-find">
        <div className="home-find-field">
          <Icon name="search" />
          <TextField label={t('home.find')} hideLabel placeholder={t('home.find')} inputRef={field} value={query} onChange={setQuery} onKeyDown={inField} />
          <span className="home-find-key"><KeyCap keys="Ctrl F" /></span>
        </div>
        <span className="secondary" role="status">
          {given === undefined ? null : t(archived > 0 && filter !== 'archive' ? 'home.shownArchive' : 'home.shown', { shown: shown.length, count: total })}
        </span>
      </div>
      {given !== undefined && shown.length === 0 ? <p className="home-none">{t(query.trim() === '' ? 'home.nothingHere' : 'home.nothingFound')}</p> : null}
      {shown.length === 0 ? null : (
        <div onKeyDown={inTable}>
          <WorkshopTable rows={shown} selected={selected?.id ?? null} onSelect={setWanted} onOpen={actions.openWorkshop} focus={focus} />
        </div>
      )}
      {selected === undefined || shown.length === 0 ? null : (
        <RowActions
          workshop={selected}
          actions={actions}
          onDuplicated={setWanted}
          onRemove={() => { setRemoving(selected); }}
          onHeavyCopy={(weight) => { setHeavy(weight === null ? null : { workshop: selected, weight }); }}
        />
      )}
      {heavy === null ? null : <CopyDialog {...heavy} actions={actions} onClose={() => { setHeavy(null); }} />}
      {removing === null ? null : <RemoveDialog workshop={removing} actions={actions} onClose={() => { setRemoving(null); }} />}
    </section>
  );
}
