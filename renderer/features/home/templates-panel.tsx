import { useState } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import type { PackRefusal } from '../../data/own/own.ts';
import type { OwnTemplate, Templates } from '../../data/templates/templates.ts';
import type { Saved } from '../../data/workbook.ts';
import { blocksFromPlain, plainFromBlocks } from '../../domain/text.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import type { PlainKey } from '../../i18n/word-types.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useHelpPage } from '../../ui/help-door.ts';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { EmptyState, ThreePart } from '../../ui/states.tsx';
import { useDraftText } from '../../ui/use-draft-text.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { countWords, titleWords } from './template-field.tsx';
import { useOwnTemplates } from './use-own-templates.ts';

const refusals: Readonly<Record<PackRefusal, PlainKey>> = {
  'not-ours': 'templates.refused.not-ours',
  damaged: 'templates.refused.damaged',
  newer: 'templates.refused.newer',
  'too-large': 'templates.refused.too-large',
  hostile: 'templates.refused.hostile',
  sealed: 'templates.refused.workshop',
  workshop: 'templates.refused.workshop',
  clash: 'templates.refused.clash',
};

type Refusal = { readonly name: string; readonly code: PackRefusal };

/** One's own templates: to rename, hand on, remove, and take in from a file. */
export function TemplatesPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  useHelpPage('prepare-template');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const list = useOwnTemplates();
  const read = useReadFile(setRefused);
  useShortcuts({ Escape: onClose });
  return (
    <Margin className="home-new home-templates">
      <h1 className="question-text">{t('templates.title')}</h1>
      <p className="secondary">{t('templates.about')}</p>
      {refused === null ? null : (
        <div role="alert">
          <ThreePart
            title={t('own.refused.title')}
            happened={{ head: t('start.happened'), text: t(refusals[refused.code], { name: refused.name }) }}
            safe={{ head: t('start.safe'), text: t('own.refused.safe') }}
            todo={{ head: t('start.todo'), text: t('templates.refusedTodo') }}
            actions={<Button onPress={() => { setRefused(null); }}>{t('own.back')}</Button>}
          />
        </div>
      )}
      {list?.length === 0 ? <EmptyState title={t('templates.none')} text={t('templates.noneText')} keys={[]} /> : null}
      <ul className="home-template-list">{list?.map((one) => <TemplateRow key={one.id} template={one} />)}</ul>
      <p className="home-continue-acts">
        <Button icon="folder" onPress={() => { void read(); }}>{t('templates.read')}</Button>
        <Button keycap="Esc" onPress={onClose}>{t('capture.done')}</Button>
      </p>
    </Margin>
  );
}

function useReadFile(onRefused: (refused: Refusal | null) => void): () => Promise<void> {
  const t = useWords();
  const { language } = useLanguage();
  const { templates } = useWorkbook();
  const notice = useNotice();
  return async () => {
    const result = await (await templates()).openFile();
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    else if (result.value?.kind === 'refused') onRefused(result.value);
    else if (result.value !== null) {
      onRefused(null);
      const titles = result.value.titles.map((title) => titleWords(t, { title }, language)).join(t('capture.listComma'));
      notice({ text: t(result.value.added === 0 ? 'templates.known' : 'templates.taken', { titles }) });
    }
  };
}

function TemplateRow({ template }: { readonly template: OwnTemplate }) {
  const t = useWords();
  const { language } = useLanguage();
  const { templates, newId } = useWorkbook();
  const acts = useActs(template);
  const { original } = template.title;
  const written = original?.language ?? language;
  const draft = useDraftText({
    stored: original === undefined ? '' : plainFromBlocks(original.blocks),
    save: async (plain, stay) => (await templates()).rename(template.id, { plain, language: written }, stay),
    tidy: (typed) => plainFromBlocks(blocksFromPlain(typed)),
    newId,
  });
  const name = titleWords(t, template, language);
  return (
    <li className="home-template" aria-label={name}>
      <TextField {...draft} label={t('templates.name')} lang={written} description={countWords(t, template)} />
      <span className="home-template-acts">
        <Button variant="quiet" icon="folder" label={`${t('templates.save')} ${name}`} onPress={acts.save}>{t('templates.save')}</Button>
        <Button variant="quiet" icon="trash" label={`${t('prepare.remove')} ${name}`} onPress={acts.remove}>{t('prepare.remove')}</Button>
      </span>
    </li>
  );
}

function useActs(template: OwnTemplate): { readonly save: () => void; readonly remove: () => void } {
  const t = useWords();
  const { language } = useLanguage();
  const { templates } = useWorkbook();
  const notice = useNotice();
  const name = titleWords(t, template, language);
  const run = async <T,>(act: (own: Templates) => Promise<Saved<T>>, done: (value: T) => void): Promise<void> => {
    const result = await act(await templates());
    if (result.ok) done(result.value);
    else notice({ text: notDoneWords(t, result.code) });
  };
  const restore = (): void => { void run((own) => own.restore(template.id), () => undefined); };
  return {
    save: () => { void run((own) => own.saveFile(template.id, name), (written) => { if (written !== null) notice({ text: t('home.copied', written) }); }); },
    remove: () => {
      void run((own) => own.remove(template.id), () => { notice({ text: t('prepare.removed', { number: name }), action: { label: t('common.undo'), run: restore } }); });
    },
  };
}
