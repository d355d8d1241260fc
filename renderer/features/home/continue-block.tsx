import { useLive } from '../../data/live.tsx';
import { pickText, plainIn } from '../../domain/pick-text.ts';
import type { OutlineQuestion, WorkshopSummary } from '../../domain/views.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNavigate, type WorkshopPart } from '../../ui/route.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { openQuestion } from './home-model.ts';
import { changeWords } from './home-words.ts';

/** Carry on with the open question of the workshop that was last worked on. */
export function ContinueBlock({ workshop }: { readonly workshop: WorkshopSummary }) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const go = useNavigate();
  const outline = useLive(({ read }) => read.outline(workshop.id), [workshop.id]);
  const question = openQuestion(outline ?? []);
  const to = (view: WorkshopPart) => () => {
    go({ kind: 'workshop', id: workshop.id, view, question: question?.id ?? null });
  };
  useShortcuts({ 'Ctrl+KeyE': to('report') });
  const title = plainIn(workshop.title, language);
  const when = changeWords(formats, workshop.changedAt, new Date().toISOString());
  return (
    <div className="home-continue">
      <Margin>
        <p className="home-continue-head secondary">
        <span>{[t('home.leftOff'), when, title].filter((part) => part !== '').join(' · ')}</span>
        <span>{t('home.contributions', { count: workshop.contributions })}</span>
        </p>
      </Margin>
      <Margin number={question?.number} strong>
      <h1 className="question-text home-continue-question">
        <ContinueText workshop={workshop} question={question} />
      </h1>
      <p className="home-continue-acts">
        <Button variant="main" keycap="Enter" autoFocus onPress={to(question === undefined ? 'prepare' : 'capture')}>{t('home.continue')}</Button>
        <Button icon="file" keycap="Ctrl E" onPress={to('report')}>{t('home.exportReport')}</Button>
      </p>
      </Margin>
    </div>
  );
}

function ContinueText({ workshop, question }: { readonly workshop: WorkshopSummary; readonly question: OutlineQuestion | undefined }) {
  const t = useWords();
  const { language } = useLanguage();
  return <Spoken text={pickText(question?.wording ?? workshop.title, language)} otherwise={t('app.untitled')} />;
}
