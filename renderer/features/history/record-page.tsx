import { useState } from 'react';
import type { History, RecordHistory, Version } from '../../data/history/history.ts';
import { pickText } from '../../domain/pick-text.ts';
import { causeWords, notDoneWords, recordKindWords } from '../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choice.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import type { AskedText } from '../../ui/route.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { Tag } from '../../ui/tag.tsx';
import { BackButton } from './back-button.tsx';
import { comparisonOf, isAsNow, shownVersion, type Against } from './compare.ts';
import { Differences } from './differences.tsx';
import { NamesProvider } from './names.tsx';
import { instantOf, VersionList, useActWords } from './version-list.tsx';
import { useRecordHistory } from './use-record-history.ts';

type PageProps = { readonly history: History; readonly workshop: string | null; readonly question: string | null; readonly asked: AskedText };

/** The versions of one record: which there are, how two of them differ, and the way back to one. */
export function RecordPage({ history, workshop, question, asked }: PageProps) {
  const t = useWords();
  const { result, lines } = useRecordHistory(history, workshop, asked.record);
  const back = <BackButton workshop={workshop} question={question} asked={asked} />;
  if (result?.ok === true) return <Versions history={history} found={result.value} back={back} />;
  const text = result === null ? (lines === 0 ? '' : t('history.reading', { count: lines })) : result.code === 'not-found' ? t('history.gone') : t('history.failed', { cause: causeWords(t, result.code) });
  return (
    <Columns workLabel={t('history.title')} closeLabel={t('app.closePanel')}>
      <div className="history-page" data-ready={result === null ? undefined : ''} aria-busy={result === null}>
        <Margin>{back}</Margin>
        <Margin><p role="status">{text}</p></Margin>
      </div>
    </Columns>
  );
}

type VersionsProps = { readonly history: History; readonly found: RecordHistory; readonly back: React.ReactNode };

function Versions({ history, found, back }: VersionsProps) {
  const t = useWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const version = shownVersion(found, chosen);
  return (
    <NamesProvider labels={found.labels}>
      <Columns
        workLabel={t('history.title')}
        closeLabel={t('app.closePanel')}
        mapLabel={t('history.versions')}
        map={<VersionList found={found} shown={version?.seq ?? null} onChoose={setChosen} />}
      >
        <div className="history-page" data-ready="">
          <Head found={found} back={back} />
          {version === undefined ? <Margin><p>{t('history.nothing')}</p></Margin> : (
            <Compared key={version.seq} found={found} version={version} history={history} onBack={() => { setChosen(null); }} />
          )}
          {found.isWhole ? null : <Margin><p className="secondary">{t('history.incomplete')}</p></Margin>}
        </div>
      </Columns>
    </NamesProvider>
  );
}

function Head({ found, back }: Pick<VersionsProps, 'found' | 'back'>) {
  const t = useWords();
  const { language } = useLanguage();
  const words = found.label?.words ?? null;
  return (
    <Margin className="history-head">
      {back}
      <p className="history-kind">{recordKindWords(t, found.kind)} {found.isThere ? null : <Tag tone="caution" icon="trash">{t('history.inTrash')}</Tag>}</p>
      <h1 className="history-name"><Spoken text={words === null ? undefined : pickText(words, language)} otherwise={t('history.nameless')} /></h1>
    </Margin>
  );
}

type ComparedProps = { readonly found: RecordHistory; readonly version: Version; readonly history: History; readonly onBack: () => void };

function Compared({ found, version, history, onBack }: ComparedProps) {
  const t = useWords();
  const formats = useFormats();
  const actWords = useActWords(found);
  const bringBack = useBringBack(history, found, onBack);
  const [against, setAgainst] = useState<Against>('before');
  const { differences, earlier } = comparisonOf(found, version, against);
  const others = found.versions.filter(({ seq }) => seq !== version.seq);
  const options = [
    { id: 'before', label: t('history.before') },
    { id: 'now', label: t('history.now') },
    ...others.map((other) => ({ id: String(other.seq), label: formats.dateTime(instantOf(other)), detail: actWords(other) })),
  ];
  const asNow = isAsNow(found, version);
  const mayReturn = version.act !== 'purged' && version.act !== 'removed';
  return (
    <>
      <Margin className="history-acts">
        <div className="history-choice">
          <Select
            label={t('history.compare')}
            options={options}
            value={String(against)}
            onChange={(id) => { setAgainst(id === 'before' || id === 'now' ? id : Number(id)); }}
          />
          {!mayReturn ? null : asNow ? <p className="secondary">{t('history.isNow')}</p> : <Button variant="main" icon="undo" onPress={() => { bringBack(version); }}>{t('history.bringBack')}</Button>}
        </div>
        {earlier === null || differences.length === 0 ? null : <p className="secondary">{t('history.legend')}</p>}
      </Margin>
      {differences.length === 0 ? <Margin><p>{t('history.same')}</p></Margin> : <Differences main={found.id} differences={differences} isAlone={earlier === null} />}
    </>
  );
}

/** Brings a version back and says so, with a way back from that, too. */
function useBringBack(history: History, found: RecordHistory, onBack: () => void): (version: Version) => void {
  const t = useWords();
  const formats = useFormats();
  const notice = useNotice();
  return (version) => {
    void history.bringBack(found, version).then((done) => {
      if (!done.ok) {
        notice({ text: notDoneWords(t, done.code) });
        return;
      }
      const { undo } = done.value;
      onBack();
      notice({ text: t('history.broughtBack', { time: formats.dateTime(instantOf(version)) }), action: { label: t('common.undo'), run: () => { void undo(); } } });
    });
  };
}
