import { useState } from 'react';
import type { ChangedText, JournalLook, PlacedChange } from '../../../data/restore/restore.ts';
import { pickText } from '../../../domain/pick-text.ts';

import { causeWords } from '../../../i18n/named-words.ts';
import { languageInText } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { grouped, type ChangeGroup } from './restore-words.ts';

/** How many changes of a group are drawn at first: a workshop that was lost has all its answers here. */
const drawnAtFirst = 50;

/** What changed in one workshop since the snapshot, with the texts of both. */
export function Differences({ look }: { readonly look: JournalLook }) {
  const t = useWords();
  if (!look.isReadable) return <p role="note">{look.failure.code === 'damaged' ? t('restore.unreadableText') : causeWords(t, look.failure.code)}</p>;
  return (
    <section className="restore-differences" aria-label={t('restore.difference')}>
      <h3 className="small-head">{t('restore.difference')}</h3>
      {look.changes.length === 0 ? <p>{t('restore.nothingChanged')}</p> : grouped(look.changes).map(({ group, changes }) => <Group key={group} group={group} changes={changes} />)}
    </section>
  );
}

function Group({ group, changes }: { readonly group: ChangeGroup; readonly changes: readonly PlacedChange[] }) {
  const t = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, drawnAtFirst);
  return (
    <section>
      <h4 className="restore-group">{t(`restore.group.${group}`)}</h4>
      <ul className="restore-changes">
        {shown.map((change) => <Change key={change.id} change={change} />)}
      </ul>
      {shown.length === changes.length ? null : <Button variant="link" onPress={() => { setWhole(true); }}>{t('restore.showAll', { number: changes.length })}</Button>}
    </section>
  );
}

const tones = { added: 'ok', changed: 'note', removed: 'caution' } as const;

function Change({ change }: { readonly change: PlacedChange }) {
  const t = useWords();
  const { language } = useLanguage();
  return (
    <li className="restore-change">
      <p className="restore-change-head">
        <Tag tone={tones[change.change]}>{t(`restore.change.${change.change}`)}</Tag>
        {change.isForGood ? <Tag tone="stop">{t('restore.purged')}</Tag> : null}
        {change.where === null ? null : <span className="secondary"><Spoken text={pickText(change.where, language)} /></span>}
      </p>
      {change.texts.map((text) => <TextChange key={`${text.field} ${text.isTranslation ? (text.language ?? '') : ''}`} text={text} />)}
      {change.hasMore ? <p className="secondary">{t('restore.hasMore')}</p> : null}
    </li>
  );
}

function TextChange({ text }: { readonly text: ChangedText }) {
  const t = useWords();
  const { language } = useLanguage();
  return (
    <div className="restore-text">
      {text.isTranslation && text.language !== null ? <p className="restore-text-name secondary">{t('restore.translation', { language: languageInText(text.language, language) })}</p> : null}
      <dl className="restore-sides">
        <Side label={t('restore.then')} plain={text.then} language={text.language} />
        <Side label={t('restore.now')} plain={text.now} language={text.language} />
      </dl>
    </div>
  );
}

function Side({ label, plain, language }: { readonly label: string; readonly plain: string | null; readonly language: string | null }) {
  if (plain === null) return null;
  return (
    <div className="restore-side">
      <dt>{label}</dt>
      <dd>
        {language === null ? <span dir="auto">{plain}</span> : <Spoken text={{ language, plain, source: 'original', state: null, stale: false }} className="restore-spoken" />}
      </dd>
    </div>
  );
}
