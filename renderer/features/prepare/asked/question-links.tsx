import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Library } from '../../../content/library.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { citationOf, type Citation } from '../../../domain/citation.ts';
import { pickText } from '../../../domain/pick-text.ts';
import type { QuestionView } from '../../../domain/views.ts';
import { directionOf } from '../../../i18n/languages.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { useLibraryActs } from '../../../library/library-acts.tsx';
import { useLibrary } from '../../../library/use-library.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { Roving } from '../../../ui/roving.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import { found, linkables, offeredLinks, type Linkable } from './linkable.ts';
import './asked.css';

/** What of the library stands beside a question: linked one by one, found by title, State and sector. */
export function QuestionLinks({ question }: { readonly question: QuestionView }) {
  const t = useWords();
  const library = useLibrary();
  const links = question.links ?? [];
  const { link, unlink } = useLinking(question);
  const linked = useMemo(() => new Set((question.links ?? []).map(({ item }) => item)), [question.links]);
  const offered = library === null ? [] : offeredLinks(library, question.library, linked);
  return (
    <section className="asked-links" aria-label={t('asked.linked')}>
      <h3 className="small-head">{t('asked.linked')}</h3>
      {links.length === 0 ? <p className="secondary">{t('asked.noneLinked')}</p> : <Linked question={question} onRemove={unlink} />}
      {offered.length === 0 ? null : (
        <p className="asked-offered">
          <span className="secondary">{t('asked.offered', { count: offered.length })}</span>
          <Button variant="quiet" icon="plus" onPress={() => { link(offered); }}>{t('asked.linkAll', { count: offered.length })}</Button>
        </p>
      )}
      {library === null ? null : <Finder library={library} linked={linked} onLink={(id) => { link([id]); }} />}
    </section>
  );
}

function Linked({ question: { links = [] }, onRemove }: { readonly question: QuestionView; readonly onRemove: (item: string) => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const { open } = useLibraryActs();
  return (
    <ul className="asked-list">
      {links.map(({ item, title, source }) => {
        const shown = pickText(title, language);
        return (
          <li key={item} className="asked-row">
            <span className="asked-named">
              <button type="button" className="asked-title" onClick={() => { open(item); }}><Spoken text={shown} otherwise={item} /></button>
              <span className="secondary"><Spoken text={pickText(source, language)} /></span>
            </span>
            <Button variant="quiet" icon="close" onPress={() => { onRemove(item); }}>{t('asked.unlink')}<span className="visually-hidden"> {shown?.plain ?? item}</span></Button>
          </li>
        );
      })}
    </ul>
  );
}

function Finder({ library, linked, onLink }: { readonly library: Library; readonly linked: ReadonlySet<string>; readonly onLink: (item: string) => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const [query, setQuery] = useState('');
  const own = useLive(async (workbook) => await (await workbook.own()).articles(language), [language]);
  const rows = useMemo(() => linkables(library, language, own ?? []), [library, language, own]);
  const hits = found(rows, query, linked);
  const [first] = hits;
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    if (first !== undefined) onLink(first.id);
  };
  return (
    <>
      <TextField label={t('asked.find')} placeholder={t('asked.findHint')} description={query.trim() === '' ? undefined : <FoundCount hits={hits} />} value={query} onChange={setQuery} onKeyDown={press} />
      {hits.length === 0 ? null : (
        <Roving label={t('asked.found')} className="asked-list">
          {hits.map((row) => <Hit key={row.id} row={row} onLink={onLink} />)}
        </Roving>
      )}
    </>
  );
}

function FoundCount({ hits }: { readonly hits: readonly Linkable[] }) {
  const t = useWords();
  return <span role="status">{hits.length === 0 ? t('asked.nothingFound') : t('asked.enterLinks')}</span>;
}

function Hit({ row: { id, kind, title, language, about }, onLink }: { readonly row: Linkable; readonly onLink: (item: string) => void }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <button type="button" data-rove="" className="asked-hit" onClick={() => { onLink(id); }}>
      <span lang={language} dir={directionOf(language)} className="asked-hit-title">{title}</span>
      <span className="secondary">{[t(`library.kind.${kind}`), formats.list(about)].filter((part) => part !== '').join(' · ')}</span>
    </button>
  );
}

type Linking = { readonly link: (items: readonly string[]) => void; readonly unlink: (item: string) => void };

/** Linking and taking away, each with a way back. */
function useLinking({ id, number, links = [] }: QuestionView): Linking {
  const t = useWords();
  const notice = useNotice();
  const { roundtables } = useWorkbook();
  const { copyOf } = useLibraryActs();
  const link = (items: readonly string[]): void => {
    void (async () => {
      const copies = (await Promise.all(items.map(copyOf))).flatMap((copy): readonly Citation[] => (copy === null ? [] : [copy]));
      const saved = await roundtables.link(id, copies);
      if (!saved.ok) notice({ text: notDoneWords(t, saved.code) });
      else notice({ text: t('asked.wasLinked', { count: copies.length, number }), action: { label: t('common.undo'), run: () => { void roundtables.unlink(id, copies.map(({ item }) => item)); } } });
    })();
  };
  const unlink = (item: string): void => {
    const before = links.find((one) => one.item === item);
    void roundtables.unlink(id, [item]).then((saved) => {
      if (!saved.ok) notice({ text: notDoneWords(t, saved.code) });
      else notice({ text: t('asked.wasUnlinked', { number }), action: { label: t('common.undo'), run: () => { if (before !== undefined) void roundtables.link(id, [citationOf(before)]); } } });
    });
  };
  return { link, unlink };
}
