import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { loadProblems, loadSnapshots, loadStorage, loadTrash } from '../features/safety/index.ts';
import { useWords } from '../i18n/use-words.ts';
import { Columns } from '../ui/columns.tsx';
import { Margin } from '../ui/margin.tsx';
import { safetyParts, useNavigate, type SafetyPart } from '../ui/route.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useVaultQuestions } from './vault-questions.tsx';
import { HomeBar } from './workshop-screen.tsx';

/** What each part shows; loaded when it is opened, because no first screen shows any of it. */
const Snapshots = lazy(loadSnapshots);
const screens: Readonly<Record<Exclude<SafetyPart, 'snapshots'>, LazyExoticComponent<ComponentType>>> = {
  trash: lazy(loadTrash),
  storage: lazy(loadStorage),
  problems: lazy(loadProblems),
};

/** Snapshots, trash, what lies on this laptop, and problems: one place, reached from home. */
export function SafetyScreen({ part }: { readonly part: SafetyPart }) {
  const t = useWords();
  const go = useNavigate();
  const [{ passphrase }, question] = useVaultQuestions();
  const Part = part === 'snapshots' ? null : screens[part];
  return (
    <>
      <HomeBar current="safety" />
      <Columns workLabel={t('safety.title')} closeLabel={t('app.closePanel')}>
        <div className="app-page">
          <Margin>
            <h1 className="question-text">{t('safety.title')}</h1>
            <p className="secondary">{t('safety.about')}</p>
          </Margin>
          <Tabs
            className="app-safety-tabs"
            label={t('safety.parts')}
            tabs={safetyParts.map((id) => ({ id, label: t(`safety.${id}`) }))}
            value={part}
            onChange={(id) => { go({ kind: 'safety', part: id }); }}
          >
            <Suspense fallback={<div aria-busy="true" />}>{Part === null ? <Snapshots ask={passphrase} /> : <Part />}</Suspense>
          </Tabs>
        </div>
      </Columns>
      {question}
    </>
  );
}
