import { useState } from 'react';
import type { TakenQuestions } from '../../../data/asked/asked.ts';
import { pickText, plainIn } from '../../../domain/pick-text.ts';
import { languageInText } from '../../../i18n/languages.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckLine } from '../../../ui/check-line.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Roving } from '../../../ui/roving.tsx';
import { Spoken, SpokenTags } from '../../../ui/spoken.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { ChoosableSet, SetQuestion } from './sets.ts';

type RowProps = {
  readonly set: ChoosableSet;
  readonly taken: TakenQuestions;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (questions: readonly string[], isChosen: boolean) => void;
};

/** A set: where it comes from, how many questions in which languages, and the questions themselves once it is opened. */
export function SetRow({ set, taken, chosen, onChoose }: RowProps) {
  const t = useWords();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { title, questions } = set;
  const free = questions.filter(({ id }) => !taken.has(id)).map(({ id }) => id);
  const isWhole = free.length > 0 && free.every((id) => chosen.has(id));
  const name = plainIn(title, language);
  return (
    <section className="asked-set" aria-label={name}>
      <Margin>
        <div className="asked-set-head">
          <div>
            <h2 className="asked-set-title"><Spoken text={pickText(title, language)} otherwise={t('own.untitled')} /></h2>
            <p className="secondary"><Source set={set} /></p>
            <p className="secondary">{t('prepare.questionsCount', { count: questions.length })} · <Languages set={set} /></p>
          </div>
          <span className="prepare-row-acts">
            <Button variant="quiet" icon={isOpen ? 'up' : 'down'} expanded={isOpen} onPress={() => { setOpen(!isOpen); }}>{t('asked.preview')}<span className="visually-hidden"> {name}</span></Button>
            {free.length === 0 ? <Tag tone="ok" icon="tick">{t('asked.allThere')}</Tag> : (
              <Button variant="quiet" onPress={() => { onChoose(free, !isWhole); }}>{t(isWhole ? 'asked.pickNone' : 'asked.pickAll')}<span className="visually-hidden"> {name}</span></Button>
            )}
          </span>
        </div>
      </Margin>
      {isOpen ? (
        <Roving label={name}>
          {questions.map((question) => <QuestionLine key={question.id} question={question} number={taken.get(question.id)} isChosen={chosen.has(question.id)} onChoose={onChoose} />)}
        </Roving>
      ) : null}
    </section>
  );
}

function Source({ set: { from } }: { readonly set: ChoosableSet }) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  if (from.kind === 'library') return t(`library.setAbout.${from.set}`);
  const packs = from.packs.map((title) => plainIn(title, language)).filter((title) => title !== '');
  return packs.length === 0 ? t('asked.madeHere') : t('asked.fromPack', { list: formats.list(packs) });
}

/** The languages of all its questions; one that only some are worded in is said to be. */
function Languages({ set: { languages } }: { readonly set: ChoosableSet }) {
  const t = useWords();
  const formats = useFormats();
  const { language: shown } = useLanguage();
  return formats.list(languages.map(({ language, isWhole }) => (isWhole ? languageInText(language, shown) : t('asked.partly', { language: languageInText(language, shown) }))));
}

function QuestionLine({ question: { id, wording, usable }, number, isChosen, onChoose }: {
  readonly question: SetQuestion;
  /** Its number where it is in the workshop already. */
  readonly number: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: RowProps['onChoose'];
}) {
  const t = useWords();
  const { language } = useLanguage();
  const { label } = useFormats();
  const text = pickText(wording, language);
  return (
    <Margin className="asked-question">
      <CheckLine label={text?.plain ?? ''} lang={text?.language} value={id} rove checked={isChosen && number === undefined} isDisabled={number !== undefined} onChange={(isTaken) => { onChoose([id], isTaken); }} />
      <p className="secondary asked-question-about">
        {number === undefined ? null : <Tag tone="ok" icon="tick">{t('asked.isThere', { number: label(number) })}</Tag>} {text === undefined ? null : <SpokenTags text={text} />} <Spoken text={pickText(usable, language)} />
      </p>
    </Margin>
  );
}
