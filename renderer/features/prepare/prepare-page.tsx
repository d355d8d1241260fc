import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useLive } from '../../data/live.tsx';
import { plainIn } from '../../domain/pick-text.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { useNavigate } from '../../ui/route.tsx';
import { HeaderSection } from './header-section.tsx';
import { PassphrasePart } from './passphrase-part.tsx';
import { ParticipantsSection } from './participants-section.tsx';
import type { LoadQuestions, PrepareGiven } from './prepare-frame.tsx';
import { PrepareBeside } from './prepare-beside.tsx';
import { QuestionsSection } from './questions-section.tsx';
import './prepare.css';

/** What draws and keeps files is not needed to type a title. */
const FilesSection = lazy(async () => ({ default: (await import('./files-section.tsx')).FilesSection }));

type Section = 'header' | 'participants' | 'questions' | 'files' | 'passphrase';

type PreparePageProps = { readonly workshop: string; readonly loadQuestions: LoadQuestions; /** The part about the pass-phrase, for a workshop of this title. */ readonly passphrase: (title: string) => ReactNode };

/** Before the event: the title block of the report, who takes part, what is asked. */
export function PreparePage({ workshop, loadQuestions, passphrase }: PreparePageProps) {
  const { language } = useLanguage();
  const [section, setSection] = useState<Section>('header');
  const view = useLive(({ read }) => read.workshop(workshop), [workshop]);
  const people = useLive(({ read }) => read.participants(workshop), [workshop]);
  const outline = useLive(({ read }) => read.outline(workshop), [workshop]);
  if (view === undefined) return <div className="app-message" />;
  const given = { view, people: people ?? [], outline: outline ?? [] };
  const map = <PrepareMap {...given} section={section} onSection={setSection} />;
  const beside = <PrepareBeside {...given} section={section} />;
  switch (section) {
    case 'header':
      return <HeaderSection {...given} map={map} beside={beside} />;
    case 'participants':
      return <ParticipantsSection {...given} map={map} beside={beside} />;
    case 'questions':
      return <QuestionsSection {...given} map={map} beside={beside} loadQuestions={loadQuestions} />;
    case 'files':
      return <Suspense fallback={<div className="app-message" />}><FilesSection {...given} map={map} beside={beside} /></Suspense>;
    case 'passphrase':
      return <PassphrasePart map={map} beside={beside}>{passphrase(plainIn(view.texts.title, language))}</PassphrasePart>;
  }
}

function PrepareMap({ view, people, outline, section, onSection }: PrepareGiven & {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const go = useNavigate();
  const files = useLive(({ read }) => read.attached(view.id), [view.id]);
  const questions = outline.reduce((sum, roundtable) => sum + roundtable.questions.length, 0);
  const rows = [
    { id: 'header', label: t('prepare.header'), count: null },
    { id: 'participants', label: t('prepare.participants'), count: people.length },
    { id: 'questions', label: t('prepare.questions'), count: questions },
    { id: 'files', label: t('attached.title'), count: files?.length ?? 0 },
    { id: 'passphrase', label: t('vault.title'), count: null },
  ] as const;
  return (
    <>
      <h2 className="small-head">{t('prepare.map')}</h2>
      <ol className="prepare-map">
        {rows.map((row, index) => (
          <li key={row.id}>
            <button type="button" className="prepare-map-row" aria-current={row.id === section ? 'true' : undefined} onClick={() => { onSection(row.id); }}>
              <span className="prepare-map-number">{formats.number(index + 1)}</span>
              <span>{row.label}</span>
              <span className="prepare-map-count">{row.count === null ? null : formats.number(row.count)}</span>
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
