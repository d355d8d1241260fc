import { useState } from 'react';
import type { Problems } from '../../../data/problems.ts';
import { notDoneWords, type Cause } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import './problems.css';

type Result = { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'copied' } | { readonly kind: 'failed'; readonly code: Cause };

/** Makes a problem report, shows all of it, and saves it only then. */
export function ProblemReport({ problems }: { readonly problems: Problems }) {
  const t = useWords();
  const [text, setText] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [result, setResult] = useState<Result | null>(null);

  const make = (): void => {
    setMaking(true);
    setResult(null);
    void problems.report().then((made) => {
      setMaking(false);
      if (made.ok) setText(made.value);
      else setResult({ kind: 'failed', code: made.code });
    });
  };
  const save = (whole: string): void => {
    void problems.save(t('problems.fileName'), whole).then((saved) => {
      if (!saved.ok) setResult({ kind: 'failed', code: saved.code });
      else setResult(saved.value === null ? null : { kind: 'saved', name: saved.value });
    });
  };
  const copy = (whole: string): void => {
    void navigator.clipboard.writeText(whole).then(() => { setResult({ kind: 'copied' }); }, () => undefined);
  };

  return (
    <div className="problem-report">
      {text === null ? (
        <Button icon="file" isDisabled={isMaking} onPress={make}>{t('problems.make')}</Button>
      ) : (
        <>
          <p id="problem-report-label">{t('problems.whole')}</p>
          {/* Whoever has no mouse scrolls it with the keys. */}
          <pre className="problem-text" dir="ltr" lang="en" tabIndex={0} role="region" aria-labelledby="problem-report-label">{text}</pre>
          <div className="problem-acts">
            <Button variant="main" onPress={() => { save(text); }}>{t('problems.save')}</Button>
            <Button variant="quiet" icon="copy" onPress={() => { copy(text); }}>{t('start.copyDetails')}</Button>
          </div>
        </>
      )}
      <p role="status" className="secondary">{isMaking ? t('problems.making') : resultWords(t, result)}</p>
    </div>
  );
}

function resultWords(t: ReturnType<typeof useWords>, result: Result | null): string | null {
  switch (result?.kind) {
    case 'saved':
      return t('problems.saved', { name: result.name });
    case 'copied':
      return t('start.copied');
    case 'failed':
      return notDoneWords(t, result.code);
    case undefined:
      return null;
  }
}
