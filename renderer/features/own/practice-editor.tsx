import { useState } from 'react';
import { isWebAddress, readYear } from '../../content/table/practice-row.ts';
import type { OwnPractice } from '../../domain/own.ts';
import { useWords } from '../../i18n/use-words.ts';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { KeysField, OwnText, useDraft } from './fields.tsx';
import type { EditorProps } from './editor-props.ts';
import { useOwn } from './own-context.tsx';

/** The fields of a practice in the order of the source's own form (annex of 000). */
export function PracticeFields({ item, language, isNew }: EditorProps<OwnPractice>) {
  const t = useWords();
  const { own, names } = useOwn();
  const { id } = item;
  const text = { id, language };
  return (
    <Margin>
      <div className="own-fields">
        <OwnText {...text} field="title" text={item.title} label={t('own.field.title')} wide autoFocus={isNew} />
        <OwnText {...text} field="qualifier" text={item.qualifier} label={t('own.field.qualifier')} about={t('own.about.qualifier')} wide />
        <KeysField label={t('own.field.states')} addLabel={t('own.addState')} known={names.states} value={item.states} onChange={(states) => { void own.setList(id, 'states', states); }} />
        <KeysField label={t('own.field.sectors')} addLabel={t('own.addSector')} known={names.sectors} value={item.sectors} onChange={(sectors) => { void own.setList(id, 'sectors', sectors); }} />
        <OwnText {...text} field="partners" text={item.partners} label={t('own.field.partners')} about={t('own.about.lines')} rows={3} />
        <OwnText {...text} field="themes" text={item.themes} label={t('own.field.themes')} about={t('own.about.lines')} rows={3} />
        <OwnText {...text} field="tags" text={item.tags} label={t('own.field.tags')} about={t('own.about.lines')} rows={2} />
        <YearFields item={item} />
        <OwnText {...text} field="summary" text={item.summary} label={t('own.field.summary')} rows={6} wide />
        <LinksField item={item} />
        <OwnText {...text} field="source" text={item.source} label={t('own.field.source')} about={t('own.about.source')} rows={2} wide />
        <OwnText {...text} field="forTheRoom" text={item.forTheRoom} label={t('own.field.forTheRoom')} rows={2} wide />
      </div>
    </Margin>
  );
}

/** Addresses, one a line. Each stays as it is typed; one that is none is said, and kept. */
function LinksField({ item: { id, links } }: { readonly item: OwnPractice }) {
  const t = useWords();
  const { own } = useOwn();
  const apart = (plain: string): readonly string[] => plain.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const draft = useDraft(links.join('\n'), (plain, stay) => own.setList(id, 'links', apart(plain), stay));
  const wrong = apart(draft.value).find((link) => !isWebAddress(link));
  return (
    <TextArea
      {...draft}
      className="own-wide own-links"
      label={t('own.field.links')}
      description={t('own.about.links')}
      errorMessage={wrong === undefined ? undefined : t('own.badLink', { value: wrong })}
      rows={2}
    />
  );
}

/** Two years, saved when both can be read and stand in order. */
function YearFields({ item: { id, period } }: { readonly item: OwnPractice }) {
  const t = useWords();
  const { own } = useOwn();
  const [draft, setDraft] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const shown = draft ?? { from: String(period.from ?? ''), to: String(period.to ?? '') };
  const bad = (text: string): boolean => text.trim() !== '' && readYear(text) === null;
  const [from, to] = [readYear(shown.from), readYear(shown.to)];
  const isReversed = from !== null && to !== null && to < from;
  const change = (next: { readonly from: string; readonly to: string }) => {
    setDraft(next);
    const years = { from: readYear(next.from), to: readYear(next.to) };
    if (bad(next.from) || bad(next.to) || (years.from !== null && years.to !== null && years.to < years.from)) return;
    void own.setPeriod(id, years);
  };
  return (
    <div className="own-years">
      <TextField label={t('own.field.from')} inputMode="numeric" value={shown.from} errorMessage={bad(shown.from) && shown.from.length > 3 ? t('own.badYear') : undefined} onChange={(text) => { change({ ...shown, from: text }); }} />
      <TextField
        label={t('own.field.to')}
        inputMode="numeric"
        value={shown.to}
        errorMessage={bad(shown.to) && shown.to.length > 3 ? t('own.badYear') : isReversed ? t('own.yearOrder') : undefined}
        onChange={(text) => { change({ ...shown, to: text }); }}
      />
    </div>
  );
}
