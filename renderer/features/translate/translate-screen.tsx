import { useEffect, useMemo, useState, type RefObject } from 'react';
import { useLive } from '../../data/live.tsx';
import type { LanguageTag } from '../../domain/text.ts';
import type { TranslatableText } from '../../domain/translation-views.ts';
import { shippedLanguages } from '../../i18n/languages.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import type { AskedText } from '../../ui/route.tsx';
import { TypedAhead } from '../../ui/typed-ahead.tsx';
import { useKeeper } from '../../ui/use-keeper.ts';
import { useUndo } from '../../ui/use-undo.ts';
import { firstTarget, targetLanguages } from './translate-model.ts';
import type { TranslatingHand } from './hand.ts';
import { TranslateWork } from './translate-work.tsx';
import { forgetLanded, type TypedTranslations } from './use-translation.ts';
import './translate.css';

type ScreenProps = {
  readonly workshop: string;
  readonly question: string | null;
  readonly asked: AskedText | null;
  readonly hand: TranslatingHand;
  readonly typedAhead: RefObject<string>;
};

/** The language that was translated into last, by workshop, for as long as the program runs: a look elsewhere leads back to it. */
const lastTarget = new Map<string, LanguageTag>();

/** Reads the texts and holds what outlives a text: the target language, what is typed and not landed, what can be taken back. */
export function TranslateScreen({ workshop, question, asked, hand, typedAhead }: ScreenProps) {
  const t = useWords();
  const { language: screen } = useLanguage();
  const keeper = useKeeper();
  const done = useUndo(useMemo(() => ({ undo: t('capture.undo'), nothing: t('capture.nothingToUndo'), undone: (what) => t('capture.undone', { what }) }), [t]));
  const view = useLive(async ({ read }) => (await read.workshop(workshop)) ?? null, [workshop]);
  const texts = useLive(({ read }) => read.translatables(workshop), [workshop]);
  const [chosen, setChosen] = useState<LanguageTag | null>(() => lastTarget.get(workshop) ?? null);
  const [typed] = useState<TypedTranslations>(() => new Map());
  if (texts === undefined || view === undefined || view === null) return <TypedAhead typed={typedAhead} />;
  return (
    <Chosen {...{ workshop, question, asked, hand, typedAhead, keeper, done, texts, typed, chosen, screen }} source={view.language} onLanguage={(language) => { lastTarget.set(workshop, language); setChosen(language); }} />
  );
}

type ChosenProps = ScreenProps & {
  readonly keeper: ReturnType<typeof useKeeper>;
  readonly done: ReturnType<typeof useUndo>;
  readonly texts: readonly TranslatableText[];
  readonly typed: TypedTranslations;
  readonly source: LanguageTag;
  readonly screen: LanguageTag;
  readonly chosen: LanguageTag | null;
  readonly onLanguage: (language: LanguageTag) => void;
};

function Chosen({ texts, source, screen, chosen, typed, ...rest }: ChosenProps) {
  const languages = useMemo(() => targetLanguages(texts, source, shippedLanguages.map(({ language }) => language)), [texts, source]);
  const [first] = useState(() => firstTarget(texts, source, screen, languages));
  const language = chosen ?? first;
  useEffect(() => { forgetLanded(typed, texts, language); }, [typed, texts, language]);
  return <TranslateWork key={language} {...rest} {...{ texts, typed, language, languages }} />;
}
