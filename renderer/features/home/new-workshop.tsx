import { useState, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import { languageName, shippedLanguages } from '../../i18n/languages.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedChoice, Select } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { useNavigate } from '../../ui/route.tsx';
import { isComposing, useShortcuts } from '../../ui/use-shortcuts.ts';
import type { LoadQuestions } from './load-questions.ts';

type Draft = { readonly title: string; readonly place: string; readonly language: string; readonly questions: 'ten' | 'none' };

/** Title, place, language: enough to begin. Enter makes the workshop and opens its preparation. */
export function NewWorkshopForm({ loadQuestions, onClose }: { readonly loadQuestions: LoadQuestions; readonly onClose: () => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const [draft, setDraft] = useState<Draft>({ title: '', place: '', language, questions: 'ten' });
  const [tried, setTried] = useState(false);
  const create = useCreate(loadQuestions, onClose);
  const change = (part: Partial<Draft>) => { setDraft((before) => ({ ...before, ...part })); };
  const submit = () => {
    setTried(true);
    if (draft.title.trim() !== '') void create(draft);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    submit();
  };
  useShortcuts({ Escape: onClose });
  return (
    <Margin className="home-new">
      <h1 className="question-text">{t('home.form.title')}</h1>
      <div className="home-form">
        <TextField
          label={t('home.form.name')}
          className="home-form-wide"
          autoFocus
          required
          lang={draft.language}
          value={draft.title}
          errorMessage={tried && draft.title.trim() === '' ? t('home.form.nameNeeded') : undefined}
          onChange={(title) => { change({ title }); }}
          onKeyDown={press}
        />
        <TextField label={t('home.form.place')} lang={draft.language} value={draft.place} onChange={(place) => { change({ place }); }} onKeyDown={press} />
        <Select
          label={t('home.form.language')}
          options={shippedLanguages.map((known) => ({ id: known.language, label: languageName(known.language, language) }))}
          value={draft.language}
          onChange={(id) => { change({ language: id }); }}
        />
        <SegmentedChoice
          label={t('home.form.questions')}
          hideLabel={false}
          value={draft.questions}
          onChange={(questions) => { change({ questions }); }}
          options={[{ id: 'ten', label: t('home.form.withQuestions') }, { id: 'none', label: t('home.form.empty') }]}
        />
      </div>
      <p className="home-continue-acts">
        <Button variant="main" keycap="Enter" onPress={submit}>{t('home.form.create')}</Button>
        <Button keycap="Esc" onPress={onClose}>{t('common.cancel')}</Button>
      </p>
    </Margin>
  );
}

function useCreate(loadQuestions: LoadQuestions, onDone: () => void): (draft: Draft) => Promise<void> {
  const t = useWords();
  const { workshops } = useWorkbook();
  const notice = useNotice();
  const go = useNavigate();
  return async ({ title, place, language, questions }) => {
    const roundtable = questions === 'ten' ? { roundtable: await loadQuestions() } : {};
    const result = await workshops.create({ title: title.trim(), place: place.trim(), language, ...roundtable });
    if (!result.ok) {
      notice({ text: notDoneWords(t, result.code) });
      return;
    }
    onDone();
    go({ kind: 'workshop', id: result.value, view: 'prepare', question: null });
  };
}
