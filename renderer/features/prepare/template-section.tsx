import { useState } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import { pickText } from '../../domain/pick-text.ts';
import { plainFromBlocks } from '../../domain/text.ts';
import { headerTexts, type HeaderText, type WorkshopView } from '../../domain/views.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { headerKeys } from '../../i18n/header-keys.ts';
import { PrepareFrame, type SectionProps } from './prepare-frame.tsx';
import { useDraft } from './use-draft.ts';

/** Keeps this workshop as a template, with hints for whoever fills in the next one. */
export function TemplateSection({ view, map, beside, number }: SectionProps) {
  const t = useWords();
  const { language } = useLanguage();
  const { templates } = useWorkbook();
  const notice = useNotice();
  const shown = pickText(view.texts.title, language);
  const [title, setTitle] = useState(shown?.plain ?? '');
  const [written] = useState(shown?.language ?? view.language);
  const [parts, setParts] = useState({ answers: false, hints: true });
  const save = async () => {
    const result = await (await templates()).save(view.id, { plain: title.trim(), language: written }, parts);
    notice({ text: result.ok ? t('templates.saved', { title: title.trim() }) : notDoneWords(t, result.code) });
  };
  return (
    <PrepareFrame map={map} beside={beside}>
      <div className="prepare-page template-page">
        <Margin number={number} strong>
          <h1 className="question-text">{t('templates.section')}</h1>
          <p className="secondary">{t('templates.sectionAbout')}</p>
        </Margin>
        <Margin>
          <div className="prepare-fields">
            <div className="prepare-wide"><TextField label={t('templates.name')} lang={written} value={title} onChange={setTitle} /></div>
            <CheckLine label={t('templates.withAnswers')} about={t('templates.withAnswersAbout')} checked={parts.answers} onChange={(answers) => { setParts({ ...parts, answers }); }} />
            <CheckLine label={t('templates.withHints')} checked={parts.hints} onChange={(hints) => { setParts({ ...parts, hints }); }} />
          </div>
          <p className="template-acts"><Button variant="main" isDisabled={title.trim() === ''} onPress={() => { void save(); }}>{t('templates.saveIt')}</Button></p>
        </Margin>
        <Margin>
          <h2 className="small-head">{t('templates.hint')}</h2>
          <p className="secondary">{t('templates.hintAbout')}</p>
          <div className="prepare-fields">{headerTexts.map((field) => <HintField key={field} view={view} field={field} />)}</div>
        </Margin>
      </div>
    </PrepareFrame>
  );
}

function HintField({ view, field }: { readonly view: WorkshopView; readonly field: HeaderText }) {
  const t = useWords();
  const { workshops } = useWorkbook();
  const original = view.hints[field]?.original;
  const written = original?.language ?? view.language;
  const draft = useDraft(original === undefined ? '' : plainFromBlocks(original.blocks), (plain, stay) => workshops.setHint(view.id, field, { plain, language: written }, stay));
  return <TextArea {...draft} label={t('templates.hintFor', { field: t(headerKeys[field]) })} lang={written} rows={1} />;
}
