import { useEffect, useState } from 'react';
import type { Clearing, ClearingState } from '../../../domain/clearing.ts';
import { useLive } from '../../../data/live.tsx';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Words } from '../../../i18n/word-types.ts';
import { Disc, type Fill } from '../../../ui/icon.tsx';
import type { Survey } from '../export/protocol.ts';
import { useReportWorker } from '../export/use-export.ts';

const fills: Readonly<Record<ClearingState['state'], Fill>> = { draft: 0, checked: 'half', cleared: 'full' };

/** The sign of a state: more filled is more settled. */
export function StateSign({ state }: { readonly state: ClearingState['state'] }) {
  return <Disc fill={fills[state]} className="clearing-sign" />;
}

/** Where the report stands, who brought it there, and what was edited since it was cleared. */
export function StateLine({ workshop, clearing: { state, last } }: { readonly workshop: string; readonly clearing: ClearingState }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <div className="clearing-state" data-state={state}>
      <StateSign state={state} />
      <div>
        <strong>{t(`clearing.stands.${state}`)}</strong>
        {last === null ? null : <span className="clearing-by"> {last.act === 'returned' ? `${t('clearing.act.returned')}: ` : null}{byWords(t, formats, last)}</span>}
        {last?.act === 'returned' ? <p dir="auto">{last.reason}</p> : null}
        {state === 'cleared' ? <Since workshop={workshop} /> : null}
      </div>
    </div>
  );
}

/** Name, function and day. */
export function byWords(t: Words, { date }: Formats, { name, function: role, on }: Clearing): string {
  return role === '' ? t('clearing.by', { name, date: date(on) }) : t('clearing.byFunction', { name, function: role, date: date(on) });
}

function Since({ workshop }: { readonly workshop: string }) {
  const t = useWords();
  const since = useSince(workshop);
  if (since === null || since.changed + since.removed === 0) return null;
  return (
    <div className="clearing-since" role="status">
      {since.changed > 0 ? <p>{t('clearing.changed', { count: since.changed })}</p> : null}
      {since.removed > 0 ? <p>{t('clearing.removed', { count: since.removed })}</p> : null}
      <p className="secondary">{t('clearing.changedAbout')}</p>
    </div>
  );
}

/** How long nothing may have been written before it is counted again. */
const pause = 500;

/** What was edited since the report was cleared, counted again a little after the record has changed. */
function useSince(workshop: string): Survey['sinceClearing'] {
  const worker = useReportWorker();
  const revision = useLive(({ read }) => read.revision(workshop), [workshop]);
  const [since, setSince] = useState<Survey['sinceClearing']>(null);
  useEffect(() => {
    if (revision === undefined) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void worker.ask({ kind: 'survey', workshop, languages: [], keptNames: null }).then((answer) => {
        if (isCurrent && answer.kind === 'surveyed') setSince(answer.survey.sinceClearing);
      });
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [worker, workshop, revision]);
  return since;
}
