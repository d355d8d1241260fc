import { useState } from 'react';
import { useLive, useWorkbook } from '../../data/live.tsx';
import { pickText } from '../../domain/pick-text.ts';
import { isBeforeEvent, localDate, type SinceRoom } from '../../domain/since-room.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { Tag } from '../../ui/tag.tsx';

/** That something was written before the event, or has changed since the room agreed on it. */
export function RoomTags({ prepared = false, since = null }: { readonly prepared?: boolean | undefined; readonly since?: SinceRoom | null | undefined }) {
  const t = useWords();
  return (
    <>
      {prepared ? <Tag border="dashed">{t('sinceRoom.prepared')}</Tag> : null}
      {since?.kind === 'changed' ? <Tag tone="caution">{t('sinceRoom.changed')}</Tag> : null}
      {since?.kind === 'added' ? <Tag tone="caution">{t('sinceRoom.added')}</Tag> : null}
    </>
  );
}

/** The text as the room agreed on it, beside the one that stands now. */
export function AsAgreed({ since }: { readonly since: SinceRoom | null | undefined }) {
  const t = useWords();
  const { language } = useLanguage();
  if (since?.kind !== 'changed') return null;
  return <p className="capture-as-agreed"><span className="capture-as-agreed-head">{t('sinceRoom.asAgreed')}</span> <Spoken text={pickText({ original: since.was, translations: {} }, language)} otherwise={t('sinceRoom.nothing')} /></p>;
}

/** Before the event, says what that means for what is typed, and how it ends. */
export function RoomBegins({ workshop }: { readonly workshop: string }) {
  const t = useWords();
  const { workshops } = useWorkbook();
  const view = useLive(async ({ read }) => (await read.workshop(workshop)) ?? null, [workshop]);
  const [today] = useState(() => localDate(new Date()));
  if (view === undefined || view === null || !isBeforeEvent(view, today)) return null;
  return (
    <span className="capture-table">
      <Tag border="dashed">{t('sinceRoom.preparing')}</Tag>
      <button type="button" className="capture-quiet" onClick={() => { void workshops.setStage(workshop, 'room'); }}>{t('sinceRoom.begin')}</button>
    </span>
  );
}

/** Keeps the question as agreed in the room, or opens it again. */
export function AgreedButton({ question, isAgreed }: { readonly question: string; readonly isAgreed: boolean }) {
  const t = useWords();
  const { agreements } = useWorkbook();
  const notice = useNotice();
  const change = async (): Promise<void> => {
    const [act, back] = isAgreed ? [agreements.open, agreements.keep] as const : [agreements.keep, agreements.open] as const;
    const result = await act(question);
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    // An agreement that was opened is kept again as it stands now: that is no undo where something was changed since.
    else notice({ text: t(isAgreed ? 'sinceRoom.opened' : 'sinceRoom.kept'), ...(isAgreed ? {} : { action: { label: t('common.undo'), run: () => { void back(question); } } }) });
  };
  return (
    <>
      {isAgreed ? <Tag tone="ok" icon="tick">{t('sinceRoom.agreed')}</Tag> : null}
      <Button variant="quiet" onPress={() => { void change(); }}>{t(isAgreed ? 'sinceRoom.open' : 'sinceRoom.keep')}</Button>
    </>
  );
}
