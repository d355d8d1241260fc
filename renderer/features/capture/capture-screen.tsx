import { useEffect, useEffectEvent, useMemo } from 'react';
import { useFirstReads, useLive } from '../../data/live.tsx';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Columns } from '../../ui/columns.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useNavigate } from '../../ui/route.tsx';
import { NamesContext, namesFrom } from './names.ts';
import { QuestionCapture } from './question-capture.tsx';
import { useKeeper } from '../../ui/use-keeper.ts';
import { undoStackOf } from '../../ui/undo.ts';
import { useUndo, type UndoWords } from '../../ui/use-undo.ts';
import './capture.css';
import './arrange.css';

type CaptureScreenProps = { readonly workshop: string; readonly question: string | null };

/** Records what is said at a roundtable: one question at a time, by keyboard alone. */
export function CaptureScreen({ workshop, question }: CaptureScreenProps) {
  const t = useWords();
  const { language } = useLanguage();
  const go = useNavigate();
  const keeper = useKeeper();
  const ahead = useFirstReads(workshop, question);
  const view = useLive(async ({ read }) => (await read.workshop(workshop)) ?? null, [workshop], ahead?.header);
  const outline = useLive(({ read }) => read.outline(workshop), [workshop], ahead?.outline);
  const here = outline?.flatMap(({ questions }) => questions).find(({ id }) => id === question)?.number;
  const done = useUndo(useUndoWords(), { stack: undoStackOf(workshop), ...(here === undefined ? {} : { here }) });
  const found = useLive(({ read }) => read.speakers(workshop, language), [workshop, language], ahead?.speakers);
  const own = view?.groups;
  const names = useMemo(() => namesFrom(t, language, found ?? [], own ?? []), [t, language, found, own]);

  const first = outline?.find(({ questions }) => questions.length > 0)?.questions[0]?.id;
  const goTo = (next: string): void => { go({ kind: 'workshop', id: workshop, view: 'capture', question: next }); };
  const goToFirst = useEffectEvent(goTo);
  useEffect(() => { if (question === null && first !== undefined) goToFirst(first); }, [question, first]);

  if (outline === undefined || view === undefined || view === null) return null;
  if (first === undefined) return <NoQuestions />;
  if (question === null) return null;
  return (
    <NamesContext value={names}>
      <QuestionCapture
        key={question}
        workshop={workshop}
        question={question}
        language={view.language}
        outline={outline}
        keeper={keeper}
        done={done}
        onGo={goTo}
        onExport={() => { go({ kind: 'workshop', id: workshop, view: 'export', question }); }}
      />
    </NamesContext>
  );

  function NoQuestions() {
    return (
      <Columns workLabel={t('capture.title')} closeLabel={t('capture.done')}>
        <div className="capture-message"><EmptyState title={t('capture.emptyLead')} text={t('capture.mapEmpty')} keys={[]} /></div>
      </Columns>
    );
  }
}

function useUndoWords(): UndoWords {
  const t = useWords();
  return useMemo((): UndoWords => ({
    undo: t('capture.undo'),
    nothing: t('capture.nothingToUndo'),
    nothingToRedo: t('capture.nothingToRedo'),
    undone: (what) => t('capture.undone', { what }),
    redone: (what) => t('capture.redone', { what }),
    changed: (what) => t('capture.undoChanged', { what }),
    failed: (what) => t('capture.undoFailed', { what }),
    elsewhere: (what, number) => t('capture.onQuestion', { what, number }),
  }), [t]);
}
