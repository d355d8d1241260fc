import { useWorkbook } from '../../../data/live.tsx';
import { plainIn } from '../../../domain/pick-text.ts';
import { blocksFromPlain, plainFromBlocks } from '../../../domain/text.ts';
import type { BallotState } from '../../../domain/votes/ballot.ts';
import { isUncounted, tallyOf } from '../../../domain/votes/tally.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useOpenHistory } from '../../../ui/route.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useDraftText } from '../../../ui/use-draft-text.ts';
import { CountPart } from './count-part.tsx';
import { ResultPart } from './result-part.tsx';
import { SettingClashes } from './clashes.tsx';
import { SetUp } from './set-up.tsx';
import { useAct } from './use-act.ts';
import { ballotName, groupName } from './vote-words.ts';
import type { BallotGiven } from './votes-given.ts';

/** One ballot: how it is voted on while it is prepared, its count while it is open, and what came of it. */
export function BallotPage(given: BallotGiven & { readonly number: number; readonly onBack: () => void }) {
  const { ballot, number, onBack } = given;
  const t = useWords();
  const { language } = useLanguage();
  const openHistory = useOpenHistory();
  const isCounted = !isUncounted(tallyOf(ballot));
  return (
    <>
      <Margin>
        <div className="votes-head">
          <Button variant="quiet" icon="back" onPress={onBack}>{t('votes.back')}</Button>
          <Button variant="quiet" icon="clock" onPress={() => { openHistory(ballot.id); }}>{t('history.title')}</Button>
        </div>
      </Margin>
      <Margin number={String(number)} strong>
        <h1 className="question-text">{ballotName(t, language, ballot)}</h1>
        <Facts {...given} />
        <SettingClashes {...given} />
      </Margin>
      {ballot.state === 'draft' ? <SetUp {...given} /> : null}
      <StateActs {...given} />
      {ballot.state === 'open' ? <CountPart {...given} /> : null}
      {isCounted || ballot.state === 'closed' ? <ResultPart {...given} /> : null}
      {ballot.state === 'draft' ? null : <Decision {...given} />}
    </>
  );
}

function Facts({ ballot, view, outline }: BallotGiven) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const question = outline.flatMap(({ questions }) => questions).find(({ id }) => id === ballot.question);
  const facts = [
    t(`votes.methods.${ballot.method}`),
    t(`votes.countings.${ballot.counting}`),
    ...(ballot.entitled.length === 0 ? [] : [t('votes.fact.entitled', { groups: formats.list(ballot.entitled.map((slug) => groupName(t, language, view, slug))) })]),
    ...(question === undefined ? [] : [`${t('votes.question')} ${formats.label(question.number)}`]),
  ];
  return (
    <p className="votes-facts">
      <Tag tone={ballot.state === 'closed' ? 'ok' : 'note'} border={ballot.state === 'closed' ? 'solid' : 'dashed'}>{t(`votes.states.${ballot.state}`)}</Tag>
      {facts.map((fact) => <span key={fact} className="secondary">{fact}</span>)}
    </p>
  );
}

/** Opening, closing and going back: one step each way, all of which can be taken back. */
function StateActs(given: BallotGiven) {
  const { ballot, votes } = given;
  const t = useWords();
  const act = useAct(given);
  const to = (state: BallotState) => () => {
    void act(t(`votes.states.${state}`), () => votes.change(ballot.id, { state }));
  };
  const isShort = ballot.options.length < 2;
  return (
    <Margin>
      <div className="votes-acts-row">
        {ballot.state === 'draft' ? <Button variant="main" isDisabled={isShort} onPress={to('open')}>{t('votes.openVote')}</Button> : null}
        {ballot.state === 'draft' && isShort ? <span className="secondary">{t('votes.needsOptions')}</span> : null}
        {ballot.state === 'open' ? <Button variant="main" onPress={to('closed')}>{t('votes.closeVote')}</Button> : null}
        {ballot.state === 'open' ? <Button onPress={to('draft')}>{t('votes.toDraft')}</Button> : null}
        {ballot.state === 'closed' ? <Button onPress={to('open')}>{t('votes.reopen')}</Button> : null}
      </div>
    </Margin>
  );
}

function Decision({ ballot, votes, language }: BallotGiven) {
  const t = useWords();
  const { newId } = useWorkbook();
  const draft = useDraftText({
    stored: plainIn(ballot.decision, language),
    save: (plain, stay) => votes.setText(ballot.id, 'decision', { plain, language }, stay),
    tidy: (typed) => plainFromBlocks(blocksFromPlain(typed)),
    newId,
  });
  return (
    <Margin>
      <div className="votes-decision"><TextArea {...draft} label={t('votes.decision')} placeholder={t('votes.decisionHint')} lang={language} rows={2} /></div>
    </Margin>
  );
}
