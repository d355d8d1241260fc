import { useEffect, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import { createProblems } from '../../../data/problems.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { ProblemReport } from './problem-report.tsx';

/** Part `problems` of safekeeping: what the log holds, and a report that a person can save and hand on. */
export function ProblemsPart() {
  const t = useWords();
  const { bridge } = useWorkbook();
  const [problems] = useState(() => createProblems(bridge));
  const [lines, setLines] = useState<readonly string[] | 'unread' | null>(null);
  useEffect(() => {
    let isHere = true;
    void problems.readLog().then((read) => { if (isHere) setLines(read.ok ? read.value : 'unread'); });
    return () => { isHere = false; };
  }, [problems]);
  return (
    <>
      <Margin>
        <p className="secondary">{t('problems.about')}</p>
      </Margin>
      <Margin>
        <h2 className="small-head">{t('problems.reportHead')}</h2>
        <p className="problem-about">{t('problems.reportAbout')}</p>
        <ProblemReport problems={problems} />
      </Margin>
      <Margin>
        <h2 id="problem-log-label" className="small-head">{t('problems.logHead')}</h2>
        <Lines lines={lines} />
        <div className="problem-acts">
          <Button icon="folder" onPress={() => { void problems.showLog(); }}>{t('problems.showLog')}</Button>
        </div>
      </Margin>
    </>
  );
}

/** The newest first: what has just happened is what is looked for. */
function Lines({ lines }: { readonly lines: readonly string[] | 'unread' | null }) {
  const t = useWords();
  if (lines === null) return <div aria-busy="true" />;
  if (lines === 'unread') return <p>{t('problems.logUnread')}</p>;
  if (lines.length === 0) return <p className="secondary">{t('problems.logEmpty')}</p>;
  const text = [...lines].reverse().join('\n');
  // Whoever has no mouse scrolls it with the keys.
  return <pre className="problem-text" dir="ltr" lang="en" tabIndex={0} role="region" aria-labelledby="problem-log-label">{text}</pre>;
}
