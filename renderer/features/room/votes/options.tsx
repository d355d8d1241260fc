import { useCallback, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import { plainIn } from '../../../domain/pick-text.ts';
import { blocksFromPlain, plainFromBlocks } from '../../../domain/text.ts';
import type { OptionView } from '../../../domain/votes/ballot.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea, TextField } from '../../../ui/field.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useDraftText } from '../../../ui/use-draft-text.ts';
import { useGrowing } from '../../../ui/use-growing.ts';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import { useAct } from './use-act.ts';
import { lineIn } from './vote-words.ts';
import type { BallotGiven } from './votes-given.ts';

/** The options in their order, and the next one to be typed. */
export function Options(given: BallotGiven) {
  const { options } = given.ballot;
  const t = useWords();
  return (
    <>
      <Margin><h2 className="small-head">{t('votes.options')}</h2></Margin>
      {options.map((option, at) => <OptionRow key={option.id} {...given} option={option} at={at} />)}
      <NewOption {...given} />
    </>
  );
}

function OptionRow(given: BallotGiven & { readonly option: OptionView; readonly at: number }) {
  const { ballot, votes, option, at, language } = given;
  const t = useWords();
  const { language: shown } = useLanguage();
  const { newId } = useWorkbook();
  const act = useAct(given);
  const number = useFormats().number(at + 1);
  const tongue = option.text.original?.language ?? language;
  const draft = useDraftText({
    stored: plainIn(option.text, tongue),
    save: (plain, stay) => votes.setOptionText(option.id, { plain, language: tongue }, stay),
    tidy: (typed) => plainFromBlocks(blocksFromPlain(typed)),
    newId,
  });
  const move = (step: 1 | -1) => { void act(t('votes.done.order'), () => votes.moveOption(option.id, step)); };
  const remove = () => { void act(t('votes.removed', { name: lineIn(option.text, shown) }), () => votes.remove(option.id)); };
  const named = (words: string): string => `${words} ${number}`;
  return (
    <Margin number={number}>
      <div className="votes-option">
        <TextArea {...draft} hideLabel className="votes-grow" rows={1} label={t('votes.optionNumber', { number })} lang={tongue} />
        <Button variant="quiet" icon="up" label={named(t('votes.up'))} isDisabled={at === 0} onPress={() => { move(-1); }}>{t('votes.up')}</Button>
        <Button variant="quiet" icon="down" label={named(t('votes.down'))} isDisabled={at === ballot.options.length - 1} onPress={() => { move(1); }}>{t('votes.down')}</Button>
        <Button variant="quiet" icon="trash" label={named(t('votes.remove'))} onPress={remove}>{t('votes.remove')}</Button>
      </div>
    </Margin>
  );
}

function NewOption({ ballot, votes, language }: BallotGiven) {
  const t = useWords();
  const { newId } = useWorkbook();
  const isReady = useCallback((plain: string) => plain.trim() !== '', []);
  const add = useCallback((plain: string) => votes.addOption(ballot.id, { plain, language }), [votes, ballot.id, language]);
  const edit = useCallback((id: string, plain: string, stay: string) => votes.setOptionText(id, { plain, language }, stay), [votes, language]);
  const form = useGrowing({ blank: '', newId, isReady, add, edit });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    form.finish('');
  };
  return (
    <Margin>
      <div className="votes-option">
        <TextField className="votes-grow" label={t('votes.newOption')} placeholder={t('votes.newOptionHint')} lang={language} value={form.value} onChange={form.change} onKeyDown={press} />
        <Button keycap="Enter" onPress={() => { form.finish(''); }}>{t('votes.add')}</Button>
      </div>
    </Margin>
  );
}
