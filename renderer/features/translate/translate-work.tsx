import { useMemo, useRef, useState, type RefObject } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import type { LanguageTag, TranslatedText } from '../../domain/text.ts';
import { countProgress, progressOf, type TranslatableText } from '../../domain/translation-views.ts';
import { languageInText } from '../../i18n/languages.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import type { Keeper } from '../../ui/keeper.ts';
import { Margin } from '../../ui/margin.tsx';
import { useNavigate, type AskedText } from '../../ui/route.tsx';
import { EmptyState } from '../../ui/states.tsx';
import type { Undoable } from '../../ui/undo.ts';
import { UnsavedLine } from '../../ui/unsaved-line.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { GroupMap } from './group-map.tsx';
import type { EditorHandle } from './text-editor.tsx';
import { TextEditor } from './text-editor.tsx';
import { TextList } from './text-list.tsx';
import { askedFor, groupsOf, inItsPlace, isListed, keyOf, neighbour, rowsOf, summed, textsIn, type TextFilter } from './translate-model.ts';
import { TranslateHead } from './translate-head.tsx';
import type { TranslatingHand } from './hand.ts';
import type { TypedTranslations } from './use-translation.ts';
import { kindWords } from './word-keys.ts';

export type WorkProps = {
  readonly workshop: string;
  readonly question: string | null;
  readonly asked: AskedText | null;
  readonly hand: TranslatingHand;
  readonly typedAhead: RefObject<string>;
  readonly texts: readonly TranslatableText[];
  readonly typed: TypedTranslations;
  readonly language: LanguageTag;
  readonly languages: readonly LanguageTag[];
  readonly keeper: Keeper;
  readonly done: (done: Undoable) => void;
  readonly onLanguage: (language: LanguageTag) => void;
};

/** Texts of a workshop in one target language: where they stand, which are listed, and the one that is open. */
export function TranslateWork(props: WorkProps) {
  const { workshop, question, asked, hand, typedAhead, texts, typed, language, languages, keeper, done, onLanguage } = props;
  const t = useWords();
  const go = useNavigate();
  const handle = useRef<EditorHandle>(null);
  const wanted = asked === null ? undefined : askedFor(texts, asked.record);
  const isRefused = wanted !== undefined && progressOf(wanted.text, language) === 'same';
  const [group, setGroup] = useState<string | null>(null);
  const [filter, setFilter] = useState<TextFilter>('all');
  const inGroup = useMemo(() => textsIn(texts, language, group), [texts, language, group]);
  const [open, setOpen] = useState<string | null>(() => (wanted === undefined || isRefused ? firstOpen(inGroup, language) : keyOf(wanted)));
  // A text may be removed, or be in the target language by now, while it is open: the keyboard is not left without a field.
  const [place, setPlace] = useState(0);
  const at = inGroup.findIndex((text) => keyOf(text) === open);
  if (at >= 0 && at !== place) setPlace(at);
  if (at < 0 && open !== null) {
    const next = inItsPlace(inGroup, language, filter, place);
    setOpen(next === undefined ? null : keyOf(next));
  }
  const rows = rowsOf(inGroup, language, filter, open);
  const groups = useMemo(() => groupsOf(texts, language), [texts, language]);
  const counts = useMemo(() => countProgress(inGroup, language), [inGroup, language]);
  const whole = useMemo(() => summed(countProgress(texts, language)), [texts, language]);
  const leave = useLeave(language, done);

  const step = (by: 1 | -1): void => {
    const next = neighbour(inGroup, language, filter, open, by);
    if (next === undefined) handle.current?.focus();
    else setOpen(keyOf(next));
  };
  const back = asked === null ? undefined : (): void => { go({ kind: 'workshop', id: workshop, view: asked.from, question }); };
  const show = (next: { readonly group?: string | null; readonly filter?: TextFilter }): void => {
    const [toGroup, toFilter] = [next.group === undefined ? group : next.group, next.filter ?? filter];
    const list = textsIn(texts, language, toGroup);
    const stays = list.some((text) => keyOf(text) === open && isListed(text, language, toFilter));
    setGroup(toGroup);
    setFilter(toFilter);
    if (!stays) setOpen(keyOfFirst(list.filter((text) => isListed(text, language, toFilter))));
  };
  const nextLanguage = (): void => {
    const next = languages[(languages.indexOf(language) + 1) % languages.length];
    if (next !== undefined) onLanguage(next);
  };

  useShortcuts({
    'Alt+ArrowDown': () => { step(1); },
    'Alt+ArrowUp': () => { step(-1); },
    'Alt+KeyR': () => handle.current?.review(),
    'Alt+Shift+KeyR': () => handle.current?.makeOfficial(),
    'Alt+KeyY': () => handle.current?.confirm(),
    'Alt+KeyF': () => handle.current?.nextFigure(),
    'Alt+Delete': () => handle.current?.withdraw(),
    'Alt+KeyL': nextLanguage,
    'Alt+Shift+KeyL': toLanguageChoice,
    'Ctrl+KeyE': () => { go({ kind: 'workshop', id: workshop, view: 'export', question }); },
  });

  return (
    <Columns
      workLabel={t('app.translate')}
      closeLabel={t('app.closePanel')}
      mapLabel={t('translate.map')}
      map={<GroupMap groups={groups} whole={whole} current={group} onGo={(id) => { show({ group: id }); }} />}
      foot={<Foot keeper={keeper} from={asked?.from ?? null} onBack={back} onNext={() => { step(1); }} />}
    >
      <div className="translate-work">
        <TranslateHead {...{ language, languages, counts, filter, hand }} onLanguage={onLanguage} onFilter={(next) => { show({ filter: next }); }} />
        {isRefused ? <Refused text={wanted} language={language} /> : null}
        {rows.length === 0 ? <Nothing filter={filter} total={inGroup.length} isWritten={texts.length > 0} language={language} /> : (
          <TextList
            rows={rows}
            language={language}
            open={open}
            onOpen={setOpen}
            editor={(text) => (
              <TextEditor
                key={keyOf(text)}
                {...{ text, language, hand, keeper, typed, typedAhead, handle }}
                onLeave={leave}
                onActed={done}
                onEnter={() => { step(1); }}
                onEscape={back ?? toMap}
              />
            )}
          />
        )}
      </div>
    </Columns>
  );
}

/** What is not there yet comes first; where nothing is missing, the first text. */
function firstOpen(texts: readonly TranslatableText[], language: LanguageTag): string | null {
  return keyOfFirst(texts.filter((text) => progressOf(text.text, language) === 'missing')) ?? keyOfFirst(texts);
}

function keyOfFirst([first]: readonly TranslatableText[]): string | null {
  return first === undefined ? null : keyOf(first);
}

function toLanguageChoice(): void {
  document.querySelector<HTMLElement>('.translate-target button')?.focus();
}

/** Out of the field: to the parts, or to the language where the parts are folded away. */
function toMap(): void {
  const row = document.querySelector<HTMLElement>('.translate-map-row[aria-current]');
  if (row !== null && row.offsetParent !== null) row.focus();
  else toLanguageChoice();
}

/** What was typed in a text can be taken back once it is left; one that was emptied is withdrawn, and that is said. */
function useLeave(language: LanguageTag, done: (done: Undoable) => void): (text: TranslatableText, before: TranslatedText | null, typed: string) => void {
  const t = useWords();
  const { translations } = useWorkbook();
  return (text, before, typed) => {
    const place = { record: text.record, field: text.field, language };
    const where = [kindWords(t, text), text.number].filter((part) => part !== '').join(' ');
    const undo = async (): Promise<boolean> => (await translations.put(place, before)).ok;
    if (typed.trim() !== '') done({ what: t('translate.changed', { text: where }), undo, isQuiet: true });
    else if (before !== null) done({ what: t('translate.withdrawn', { text: where }), undo });
  };
}

function Refused({ text, language }: { readonly text: TranslatableText; readonly language: LanguageTag }) {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const where = [kindWords(t, text), text.number].filter((part) => part !== '').join(' ');
  return <Margin><p className="translate-refused" role="alert">{t('translate.refused', { text: where, language: languageInText(language, spoken) })}</p></Margin>;
}

function Nothing({ filter, total, isWritten, language }: { readonly filter: TextFilter; readonly total: number; readonly isWritten: boolean; readonly language: LanguageTag }) {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const name = languageInText(language, spoken);
  if (total > 0 && filter !== 'all') return <Margin><EmptyState title={t(`translate.none.${filter}`, { language: name })} keys={[]} /></Margin>;
  return (
    <Margin>
      <EmptyState
        title={isWritten ? t('translate.none.all', { language: name }) : t('translate.emptyLead')}
        text={t('translate.emptyAbout')}
        keys={[{ keys: 'Alt L', does: t('translate.key.language') }, { keys: 'Alt Shift L', does: t('translate.key.languages') }]}
      />
    </Margin>
  );
}

type FootProps = {
  readonly keeper: Keeper;
  readonly from: AskedText['from'] | null;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
};

function Foot({ keeper, from, onBack, onNext }: FootProps) {
  const t = useWords();
  return (
    <>
      <UnsavedLine keeper={keeper} text={(count) => t('capture.unsaved', { count })} tryAgain={t('capture.tryAgain')} />
      <div className="translate-foot">
        {onBack === undefined ? null : <Button variant="quiet" icon="back" keycap="Esc" onPress={onBack}>{from === 'capture' ? t('translate.backToCapture') : t('translate.backToReport')}</Button>}
        <Button variant="main" className="translate-next" keycap="Enter" onPress={onNext}>{t('translate.saveNext')}</Button>
      </div>
    </>
  );
}
