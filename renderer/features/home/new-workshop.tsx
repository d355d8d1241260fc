import { useCallback, useState, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import { languageName, shippedLanguages } from '../../i18n/languages.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { useNavigate } from '../../ui/route.tsx';
import { useGrowing, type Growing } from '../../ui/use-growing.ts';
import { isComposing, useShortcuts } from '../../ui/use-shortcuts.ts';
import type { LoadTemplate } from './load-template.ts';
import { TemplateField, type ChosenTemplate } from './template-field.tsx';

type Draft = { readonly title: string; readonly place: string; readonly language: string };

/**
 * Title, place, language: enough to begin. The workshop is there from the first letters on, so that a power cut takes none of
 * them; Enter opens its preparation, Escape removes it again.
 */
export function NewWorkshopForm({ loadTemplate, onClose }: { readonly loadTemplate: LoadTemplate; readonly onClose: () => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const form = useWorkshopForm(language);
  const draft = form.value;
  const [template, setTemplate] = useState<ChosenTemplate>({ shipped: 'sector-roundtable' });
  const [tried, setTried] = useState(false);
  const { open, giveUp } = useEndings(form, loadTemplate, onClose);
  const change = (part: Partial<Draft>) => { form.change({ ...draft, ...part }); };
  const submit = () => {
    setTried(true);
    if (draft.title.trim() !== '') void open(template);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    submit();
  };
  useShortcuts({ Escape: giveUp });
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
        <TemplateField value={template} onChange={setTemplate} />
      </div>
      <p className="home-continue-acts">
        <Button variant="main" keycap="Enter" onPress={submit}>{t('home.form.create')}</Button>
        <Button keycap="Esc" onPress={giveUp}>{t('common.cancel')}</Button>
      </p>
    </Margin>
  );
}

function useWorkshopForm(language: string): Growing<Draft> {
  const { workshops, newId } = useWorkbook();
  const [blank] = useState<Draft>({ title: '', place: '', language });
  const isReady = useCallback(({ title, place }: Draft) => `${title}${place}`.trim() !== '', []);
  const add = useCallback(({ title, place, language: own }: Draft) => workshops.create({ title: title.trim(), place: place.trim(), language: own }), [workshops]);
  const edit = useCallback(async (id: string, { title, place, language: own }: Draft, stay: string) => {
    const saved = [
      await workshops.setText(id, 'title', { plain: title, language: own }, stay),
      await workshops.setText(id, 'place', { plain: place, language: own }, stay),
      await workshops.setLanguage(id, own),
    ];
    return { ok: saved.every(({ ok }) => ok) };
  }, [workshops]);
  return useGrowing({ blank, newId, isReady, add, edit });
}

type Endings = { readonly open: (template: ChosenTemplate) => Promise<void>; readonly giveUp: () => void };

/** The two ways out of the form: into the preparation, or back with nothing left behind but a notice. */
function useEndings(form: Growing<Draft>, loadTemplate: LoadTemplate, onDone: () => void): Endings {
  const t = useWords();
  const { workshops, templates } = useWorkbook();
  const notice = useNotice();
  const go = useNavigate();
  return {
    async open(template) {
      const id = await form.flush();
      // What could not be saved is said by the sign of saving; the form stays, with its text.
      if (id === null) return;
      const own = await templates();
      const { records, sets } = 'own' in template ? { records: [], sets: [] } : await loadTemplate(template.shipped);
      const filled = 'own' in template ? await own.fillFrom(id, template.own) : await own.fill(id, records, sets);
      if (!filled.ok) notice({ text: notDoneWords(t, filled.code) });
      onDone();
      go({ kind: 'workshop', id, view: 'prepare', question: null });
    },
    giveUp() {
      onDone();
      void form.flush().then(async (id) => {
        if (id === null || !(await workshops.setRemoved(id, true)).ok) return;
        const title = form.value.title.trim();
        notice({
          text: t('home.removed', { title: title === '' ? t('app.untitled') : title }),
          action: { label: t('common.undo'), run: () => { void workshops.setRemoved(id, false); } },
        });
      });
    },
  };
}
