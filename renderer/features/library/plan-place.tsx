import { useWorkbook, useLive } from '../../data/live.tsx';
import { pickText } from '../../domain/pick-text.ts';
import { blocksFromPlain, plainFromBlocks } from '../../domain/text.ts';
import type { PlanLineView, WorkshopView } from '../../domain/views.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { useOpenHistory } from '../../ui/route.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useDraftText } from '../../ui/use-draft-text.ts';
import { LibraryFrame } from './library-frame.tsx';
import { useReading } from './reading.tsx';

/** What was taken over from the library into the open workshop's plan, as drafts. */
export function PlanPlace() {
  const t = useWords();
  const { route } = useReading();
  return (
    <LibraryFrame>
      <div className="library-overview">
        <Margin className="library-overview-head">
          <h1 className="question-text" data-ready="">{t('library.place.plan')}</h1>
          <p className="secondary">{t('library.planAbout')}</p>
        </Margin>
        {route.workshop === null
          ? <Margin><EmptyState title={t('library.planOutside')} text={t('library.planOutsideText')} keys={[]} /></Margin>
          : <PlanLines workshop={route.workshop} />}
      </div>
    </LibraryFrame>
  );
}

function PlanLines({ workshop }: { readonly workshop: string }) {
  const t = useWords();
  const lines = useLive(({ read }) => read.planLines(workshop), [workshop]);
  const view = useLive(({ read }) => read.workshop(workshop), [workshop]);
  if (lines === undefined || view === undefined) return null;
  if (lines.length === 0) {
    return <Margin><EmptyState title={t('library.planNone')} text={t('library.planNoneText')} keys={[{ keys: 'Alt Enter', does: t('library.planKey') }]} /></Margin>;
  }
  return lines.map((line, index) => <PlanLine key={line.id} line={line} at={index + 1} view={view} />);
}

function PlanLine({ line, at, view }: { readonly line: PlanLineView; readonly at: number; readonly view: WorkshopView }) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { library, open } = useReading();
  const { plan, newId } = useWorkbook();
  const notice = useNotice();
  const openHistory = useOpenHistory();
  const { original } = line.title;
  const spoken = original?.language ?? view.language;
  const draft = useDraftText({
    stored: original === undefined ? '' : plainFromBlocks(original.blocks),
    save: (plain, stay) => plan.setTitle(line.id, { plain, language: spoken }, stay),
    tidy: (typed) => plainFromBlocks(blocksFromPlain(typed)),
    newId,
  });
  const remove = async (): Promise<void> => {
    const result = await plan.remove(line.id);
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    else notice({ text: t('library.planRemoved', { number: at }), action: { label: t('common.undo'), run: () => { void plan.restore(line.id); } } });
  };
  return (
    <Margin number={formats.number(at)} className="library-plan-line">
      <TextArea label={t('library.planTitle', { number: at })} hideLabel rows={1} lang={spoken} {...draft} />
      <p className="library-plan-source secondary">
        <Tag border="dashed" tone="note">{t('library.draft')}</Tag>
        {line.cites.map((cite) => (
          <span key={cite.item}>
            {library.item(cite.item) === undefined
              ? <Spoken text={pickText(cite.title, language)} />
              : <button type="button" className="library-also-link" onClick={() => { open(cite.item); }}><Spoken text={pickText(cite.title, language)} /></button>}
            {' '}
            <span className="source"><Spoken text={pickText(cite.source, language)} /></span>
          </span>
        ))}
        <Button variant="quiet" icon="clock" label={t('history.ofPlanLine', { number: at })} onPress={() => { openHistory(line.id); }}>{t('history.title')}</Button>
        <Button variant="quiet" icon="trash" label={t('library.removePlan', { number: at })} onPress={() => { void remove(); }}>{t('library.remove')}</Button>
      </p>
    </Margin>
  );
}
