import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useLive } from '../../data/live.tsx';
import { plainIn } from '../../domain/pick-text.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { useHelpPage } from '../../ui/help-door.ts';
import { useNavigate } from '../../ui/route.tsx';
import { HeaderSection } from './header-section.tsx';
import { PassphrasePart } from './passphrase-part.tsx';
import { ParticipantsSection } from './participants-section.tsx';
import type { LoadQuestions, LoadSet, PrepareGiven } from './prepare-frame.tsx';
import { PrepareBeside } from './prepare-beside.tsx';
import { QuestionsSection } from './questions-section.tsx';
import { prepareSections as sections, type PrepareSection as Section } from './sections.ts';
import './prepare.css';

/** What draws and keeps files is not needed to type a title. */
const FilesSection = lazy(async () => ({ default: (await import('./files-section.tsx')).FilesSection }));
const AgendaSection = lazy(async () => ({ default: (await import('./agenda/agenda-section.tsx')).AgendaSection }));
const TeamSection = lazy(async () => ({ default: (await import('./team-section.tsx')).TeamSection }));
const TemplateSection = lazy(async () => ({ default: (await import('./template-section.tsx')).TemplateSection }));
const TablesSection = lazy(async () => ({ default: (await import('./tables-section.tsx')).TablesSection }));

type PreparePageProps = { readonly workshop: string; readonly loadQuestions: LoadQuestions; readonly loadSet: LoadSet; readonly translator: string; /** The part about the pass-phrase, for a workshop of this title. */ readonly passphrase: (title: string) => ReactNode };

/** Before the event: the title block of the report, who takes part, what is asked. */
export function PreparePage({ workshop, loadQuestions, loadSet, translator, passphrase }: PreparePageProps) {
  const { language } = useLanguage();
  const [section, setSection] = useState<Section>('header');
  useHelpPage(`prepare-${section}`);
  const view = useLive(({ read }) => read.workshop(workshop), [workshop]);
  const people = useLive(({ read }) => read.participants(workshop), [workshop]);
  const outline = useLive(({ read }) => read.outline(workshop), [workshop]);
  if (view === undefined) return <div className="app-message" />;
  const given = { view, people: people ?? [], outline: outline ?? [] };
  // A number is shown when it is known, not as nought before.
  const isRead = people !== undefined && outline !== undefined;
  const part = {
    ...given,
    map: <PrepareMap {...given} isRead={isRead} section={section} onSection={setSection} />,
    beside: <PrepareBeside {...given} section={section} />,
    number: String(sections.indexOf(section) + 1),
  };
  switch (section) {
    case 'header':
      return <HeaderSection {...part} />;
    case 'team':
      return <Suspense fallback={<div className="app-message" />}><TeamSection {...part} /></Suspense>;
    case 'participants':
      return <ParticipantsSection {...part} />;
    case 'tables':
      return <Suspense fallback={<div className="app-message" />}><TablesSection {...part} /></Suspense>;
    case 'questions':
      return <QuestionsSection {...part} loadQuestions={loadQuestions} loadSet={loadSet} translator={translator} />;
    case 'agenda':
      return <Suspense fallback={<div className="app-message" />}><AgendaSection {...part} /></Suspense>;
    case 'files':
      return <Suspense fallback={<div className="app-message" />}><FilesSection {...part} /></Suspense>;
    case 'template':
      return <Suspense fallback={<div className="app-message" />}><TemplateSection {...part} /></Suspense>;
    case 'passphrase':
      return <PassphrasePart {...part}>{passphrase(plainIn(view.texts.title, language))}</PassphrasePart>;
  }
}

function PrepareMap({ view, people, outline, isRead, section, onSection }: PrepareGiven & {
  readonly isRead: boolean;
  readonly section: Section;
  readonly onSection: (section: Section) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const go = useNavigate();
  const files = useLive(({ read }) => read.attached(view.id), [view.id]);
  const questions = outline.reduce((sum, roundtable) => sum + roundtable.questions.length, 0);
  const countOf = (count: number | null): string | null => (count === null ? null : formats.number(count));
  const tables = useLive(({ read }) => read.tables(view.id), [view.id]);
  const rows: Readonly<Record<Section, { readonly label: string; readonly count: number | null }>> = {
    header: { label: t('prepare.header'), count: null },
    team: { label: t('team.title'), count: isRead ? people.filter(({ team = [] }) => team.length > 0).length : null },
    participants: { label: t('prepare.participants'), count: isRead ? people.length : null },
    tables: { label: t('tables.title'), count: tables?.tables.length ?? null },
    questions: { label: t('prepare.questions'), count: isRead ? questions : null },
    agenda: { label: t('agenda.title'), count: null },
    files: { label: t('attached.title'), count: files?.length ?? null },
    template: { label: t('templates.section'), count: null },
    passphrase: { label: t('vault.title'), count: null },
  };
  return (
    <>
      <h2 className="small-head">{t('prepare.map')}</h2>
      <ol className="prepare-map">
        {sections.map((id, index) => (
          <li key={id}>
            <button type="button" className="prepare-map-row" data-part={id} aria-current={id === section ? 'true' : undefined} onClick={() => { onSection(id); }}>
              <span className="prepare-map-number">{formats.number(index + 1)}</span>
              <span>{rows[id].label}</span>
              <span className="prepare-map-count">{countOf(rows[id].count)}</span>
            </button>
          </li>
        ))}
      </ol>
      <Button icon="recommendation" onPress={() => { go({ kind: 'workshop', id: view.id, view: 'capture', question: null }); }}>
        {t('prepare.toCapture')}
      </Button>
    </>
  );
}
