import { useEffect, useState } from 'react';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { directionOf } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Finding } from '../../../report/names/find-names.ts';
import { Button } from '../../../ui/button.tsx';
import type { BeforeProps } from '../export/before.ts';
import { useReportWorker } from '../export/use-export.ts';
import { around, byName, decided, type NameGroup } from './by-name.ts';
import './names.css';

/** Names in free text of a report in which nobody is to be named: each in its sentence, to be replaced or kept. */
export function NamesStep({ workshop, choices }: BeforeProps) {
  return choices.attribution === 'none' ? <Names workshop={workshop.id} kept={choices.keptNames} /> : null;
}

function Names({ workshop, kept }: { readonly workshop: string; readonly kept: readonly string[] }) {
  const t = useWords();
  const { workshops } = useWorkbook();
  const findings = useFindings(workshop);
  if (findings === 'looking') return <p className="export-hint" role="status">{t('names.looking')}</p>;
  if (findings === 'failed') return <p role="alert">{t('names.failed')}</p>;
  const groups = byName(findings);
  const all = groups.flatMap((group) => group.findings.map(({ key }) => key));
  const keep = (keys: readonly string[], isKept: boolean): void => { void workshops.changeReportChoice(workshop, 'keptNames', ({ keptNames }) => decided(keptNames, keys, isKept)); };
  return (
    <section className="names" aria-label={t('names.title')}>
      <h2>{t('names.title')}</h2>
      {all.length === 0 ? <p>{t('names.none')}</p> : (
        <>
          <p className="export-hint">{t('names.about')}</p>
          <div className="names-acts">
            <span role="status">{t('names.count', { count: all.length, kept: all.filter((key) => kept.includes(key)).length })}</span>
            <Button variant="quiet" onPress={() => { keep(all, false); }}>{t('names.redactAll')}</Button>
            <Button variant="quiet" onPress={() => { keep(all, true); }}>{t('names.keepAll')}</Button>
          </div>
          {groups.map((group) => <Group key={group.name} group={group} kept={kept} keep={keep} />)}
        </>
      )}
    </section>
  );
}

type GroupProps = { readonly group: NameGroup; readonly kept: readonly string[]; readonly keep: (keys: readonly string[], isKept: boolean) => void };

function Group({ group: { label, findings }, kept, keep }: GroupProps) {
  const t = useWords();
  const keys = findings.map(({ key }) => key);
  const isKept = keys.every((key) => kept.includes(key));
  return (
    <div className="names-group" role="group" aria-label={label}>
      <div className="names-acts">
        <h3 dir="auto">{label}</h3>
        {findings.length > 1 ? <Button variant="link" onPress={() => { keep(keys, !isKept); }}>{t(isKept ? 'names.redactOf' : 'names.keepOf', { name: label })}</Button> : null}
      </div>
      <ul>
        {findings.map((finding) => <Row key={finding.key} finding={finding} isKept={kept.includes(finding.key)} onChange={(next) => { keep([finding.key], next); }} />)}
      </ul>
    </div>
  );
}

function Row({ finding, isKept, onChange }: { readonly finding: Finding; readonly isKept: boolean; readonly onChange: (isKept: boolean) => void }) {
  const t = useWords();
  const [before, found, after] = around(finding);
  const language = finding.language === 'und' ? {} : { lang: finding.language };
  return (
    <li>
      <label className="names-row">
        <input type="checkbox" checked={!isKept} onChange={(event) => { onChange(!event.target.checked); }} />
        <span className="names-sentence" dir={finding.language === 'und' ? 'auto' : directionOf(finding.language)} {...language}>{before}<mark>{found}</mark>{after}</span>
        {finding.certainty === 'possible' ? <span className="names-possible">{t('names.possible')}</span> : null}
      </label>
    </li>
  );
}

/** What the worker finds; looked for again when the record changes. */
function useFindings(workshop: string): readonly Finding[] | 'looking' | 'failed' {
  const worker = useReportWorker();
  const [found, setFound] = useState<readonly Finding[] | 'looking' | 'failed'>('looking');
  // The outline changes with what is recorded; its own value is not needed.
  const changed = useLive(({ read }) => read.outline(workshop), [workshop]);
  useEffect(() => {
    let isCurrent = true;
    void worker.ask({ kind: 'names', workshop }).then((answer) => {
      if (isCurrent) setFound(answer.kind === 'named' ? answer.findings : 'failed');
    });
    return () => { isCurrent = false; };
  }, [worker, workshop, changed]);
  return found;
}
