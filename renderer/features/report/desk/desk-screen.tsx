import { useEffect, useMemo, useState, type RefObject } from 'react';
import { useLive } from '../../../data/live.tsx';
import { shippedLanguages } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { TypedAhead } from '../../../ui/typed-ahead.tsx';
import { useKeeper } from '../../../ui/use-keeper.ts';
import { useUndo } from '../../../ui/use-undo.ts';
import { deskOf, partOfQuestion } from './desk-model.ts';
import { DeskWork } from './desk-work.tsx';
import { forgetLanded, type TypedPassages } from './typed-passages.ts';
import './desk.css';

type DeskScreenProps = { readonly workshop: string; readonly question: string | null; readonly typedAhead: RefObject<string> };

/** The part that was open last, by workshop, for as long as the program runs: a look into Capture leads back to it. */
const lastPart = new Map<string, string>();

/** Where the report is written, with the answers beside it. */
export function DeskScreen({ workshop, question, typedAhead }: DeskScreenProps) {
  const t = useWords();
  const keeper = useKeeper();
  const done = useUndo(useMemo(() => ({ undo: t('capture.undo'), nothing: t('capture.nothingToUndo'), undone: (what) => t('capture.undone', { what }) }), [t]));
  const view = useLive(async ({ read }) => (await read.workshop(workshop)) ?? null, [workshop]);
  const sections = useLive(({ read }) => read.sections(workshop), [workshop]);
  const answers = useLive(({ read }) => read.answers(workshop), [workshop]);
  const language = view?.language ?? 'en';
  const desk = useMemo(() => (sections === undefined || answers === undefined ? undefined : deskOf(sections, answers, language)), [sections, answers, language]);
  const languages = useMemo(() => [...new Set([language, ...shippedLanguages.map((shipped) => shipped.language)])], [language]);
  const [typed] = useState<TypedPassages>(() => new Map());
  useEffect(() => { if (desk !== undefined) forgetLanded(typed, desk.parts); }, [typed, desk]);
  const [chosen, setChosen] = useState<{ readonly part: string; readonly passage: string | null }>(() => ({ part: lastPart.get(workshop) ?? '', passage: null }));
  if (desk === undefined || view === undefined) return <TypedAhead typed={typedAhead} />;
  const part = desk.parts.find(({ key }) => key === chosen.part) ?? partOfQuestion(desk.parts, question) ?? desk.parts[0];
  if (part === undefined) return null;
  return (
    <DeskWork
      key={part.key}
      {...{ workshop, question, desk, part, language, languages, keeper, typed, done, typedAhead }}
      asked={chosen.passage}
      onPart={(key, passage) => {
        lastPart.set(workshop, key);
        setChosen({ part: key, passage: passage ?? null });
      }}
    />
  );
}
