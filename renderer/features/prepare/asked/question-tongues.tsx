import { useState } from 'react';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import type { QuestionView, WorkshopView } from '../../../domain/views.ts';
import { isSameLanguage, type LanguageTag } from '../../../domain/text.ts';
import { progressOf, type TranslatableText, type TranslationPlace } from '../../../domain/translation-views.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import { languageInText, languageName } from '../../../i18n/languages.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { allLanguages } from '../../../i18n/offered-languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Disc, type Fill } from '../../../ui/icon.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useDraft } from '../use-draft.ts';
import { otherTongues, tongueState, tongueFields, type TongueField } from './tongues.ts';

type Props = {
  readonly question: QuestionView;
  readonly view: Pick<WorkshopView, 'id' | 'language' | 'questionLanguages'>;
  /** Who translates on this laptop; empty where nobody has said. */
  readonly translator: string;
};

/** The question in its other languages, side by side with what is written above: the same translations that the screen for them keeps. */
export function QuestionTongues({ question, view, translator }: Props) {
  const t = useWords();
  const { language: shown } = useLanguage();
  const [added, setAdded] = useState<readonly LanguageTag[]>([]);
  const [chosen, setChosen] = useState<LanguageTag | null>(null);
  const texts = useLive(({ read }) => read.translatables(view.id), [view.id]);
  const own = (texts ?? []).filter(({ record }) => record === question.id);
  const tongues = otherTongues(question, view, added);
  const open = chosen !== null && tongues.includes(chosen) ? chosen : tongues[0];
  const others = allLanguages([]).filter((language) => !isSameLanguage(language, view.language) && !tongues.some((known) => isSameLanguage(known, language)));
  return (
    <section className="asked-tongues" aria-label={t('asked.tongues')}>
      <div className="asked-tongues-head">
        <h3 className="small-head">{t('asked.tongues')}</h3>
        <Select
          label={t('asked.addTongue')}
          value={null}
          onChange={(language) => {
            setAdded([...added, language]);
            setChosen(language);
          }}
          options={others.map((language) => ({ id: language, label: languageName(language, shown) }))}
        />
      </div>
      {open === undefined ? <p className="secondary">{t('asked.noTongue')}</p> : (
        <Tabs label={t('asked.tongues')} value={open} onChange={setChosen} tabs={tongues.map((language) => ({ id: language, label: <TongueLabel question={question} language={language} /> }))}>
          <div key={open} className="asked-tongue">
            {tongueFields.map((field) => <TongueText key={field} {...{ question, field, translator }} language={open} text={own.find((one) => one.field === field)} />)}
          </div>
        </Tabs>
      )}
    </section>
  );
}

const fills: Readonly<Record<ReturnType<typeof tongueState>, Fill>> = { missing: 0, part: 'half', whole: 'full' };

function TongueLabel({ question, language }: { readonly question: QuestionView; readonly language: LanguageTag }) {
  const t = useWords();
  const { language: shown } = useLanguage();
  const state = tongueState(question, language);
  return <><Disc fill={fills[state]} /> {languageName(language, shown)}<span className="visually-hidden"> {t(`asked.tongue.${state}`)}</span></>;
}

type TextProps = Pick<Props, 'question' | 'translator'> & {
  readonly field: TongueField;
  readonly language: LanguageTag;
  /** The text with its original; undefined where nothing is written yet. */
  readonly text: TranslatableText | undefined;
};

const labels = { wording: 'own.field.wording', context: 'prepare.questionContext', usable: 'prepare.questionUsable' } as const;

/** One text of the question in one language: a translation, or the original where that is its language. */
function TongueText({ question, field, language, text, translator }: TextProps) {
  const t = useWords();
  const { language: shown } = useLanguage();
  const { translations, roundtables } = useWorkbook();
  const place: TranslationPlace = { record: question.id, field, language };
  const { original } = question[field];
  const isOriginal = original === undefined || isSameLanguage(original.language, language);
  const setters = { wording: roundtables.setWording, context: roundtables.setContext, usable: roundtables.setUsable } as const;
  const stored = isOriginal ? (original === undefined ? '' : plainIn(question[field], original.language)) : translatedIn(question, field, language);
  const draft = useDraft(stored, async (plain, stay) => {
    if (isOriginal || text === undefined) return setters[field](question.id, { plain, language: original?.language ?? language }, stay);
    return translations.write(place, { text: plain, by: translator, of: text.of, stay });
  });
  const label = t('asked.fieldIn', { field: t(labels[field]), language: languageInText(language, shown) });
  // Where the record is still being read nothing can be said of a translation: its original is not known by its write.
  if (!isOriginal && text === undefined) return null;
  return <TextArea {...draft} label={label} lang={language} rows={2} end={isOriginal ? null : <TongueMarks {...{ place, text, translator }} />} />;
}

const translatedIn = (question: QuestionView, field: TongueField, language: LanguageTag): string =>
  question[field].translations[language] === undefined ? '' : plainIn(question[field], language);

/** How far the translation has come, and what can be said of it. */
function TongueMarks({ place, text, translator }: { readonly place: TranslationPlace; readonly text: TranslatableText | undefined; readonly translator: string }) {
  const t = useWords();
  const notice = useNotice();
  const { translations } = useWorkbook();
  if (text === undefined) return null;
  const progress = progressOf(text.text, place.language);
  if (progress === 'same' || progress === 'reviewed' || progress === 'official') return null;
  const hand = { by: translator, of: text.of };
  const say = (run: Promise<{ readonly ok: true } | { readonly ok: false; readonly code: Parameters<typeof notDoneWords>[1] }>): void => {
    void run.then((saved) => { if (!saved.ok) notice({ text: notDoneWords(t, saved.code) }); });
  };
  return (
    <span className="asked-marks">
      <Tag border="dashed" tone={progress === 'stale' ? 'caution' : 'note'}>{t(`translate.progress.${progress}`)}</Tag>
      {translator === '' || progress === 'missing' ? null : progress === 'stale'
        ? <Button variant="quiet" onPress={() => { say(translations.confirm(place, hand)); }}>{t('translate.act.confirm')}</Button>
        : <Button variant="quiet" onPress={() => { say(translations.setState(place, 'reviewed', hand)); }}>{t('translate.act.reviewed')}</Button>}
    </span>
  );
}
