import { useWorkbook } from '../../../data/live.tsx';
import { plainIn } from '../../../domain/pick-text.ts';
import { blocksFromPlain, plainFromBlocks } from '../../../domain/text.ts';
import { ballotCountings, ballotMethods, mostDots, mostPlaces } from '../../../domain/votes/ballot.ts';
import type { BallotChange } from '../../../data/votes/votes.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { CheckLine } from '../../../ui/check-line.tsx';
import { SegmentedChoice, Select } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Roving } from '../../../ui/roving.tsx';
import { useDraftText } from '../../../ui/use-draft-text.ts';
import { NumberField } from '../../../ui/value-fields.tsx';
import { Options } from './options.tsx';
import { useAct } from './use-act.ts';
import { groupName, lineIn } from './vote-words.ts';
import { VoteOn } from './vote-on.tsx';
import type { BallotGiven } from './votes-given.ts';

/** How a ballot is voted on and counted, and its options: all of it until the vote is opened. */
export function SetUp(given: BallotGiven) {
  return (
    <>
      <Margin>
        <div className="votes-fields">
          <Title {...given} />
          <Question {...given} />
          <Ways {...given} />
        </div>
        <Entitled {...given} />
      </Margin>
      <Options {...given} />
      <VoteOn {...given} />
    </>
  );
}

function Title({ ballot, votes, language }: BallotGiven) {
  const t = useWords();
  const { newId } = useWorkbook();
  const draft = useDraftText({
    stored: plainIn(ballot.title, language),
    save: (plain, stay) => votes.setText(ballot.id, 'title', { plain, language }, stay),
    tidy: (typed) => plainFromBlocks(blocksFromPlain(typed)),
    newId,
  });
  return <TextField {...draft} className="votes-wide" label={t('votes.title')} placeholder={t('votes.titleHint')} lang={language} autoFocus={draft.value === ''} />;
}

const none = 'none';

function Question(given: BallotGiven) {
  const { ballot, outline } = given;
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const change = useChange(given);
  const questions = outline.flatMap((roundtable) => roundtable.questions);
  return (
    <Select
      className="votes-wide"
      label={t('votes.question')}
      value={ballot.question ?? none}
      options={[{ id: none, label: t('votes.noQuestion') }, ...questions.map(({ id, number, wording }) => ({ id, label: `${formats.label(number)} ${lineIn(wording, language)}` }))]}
      onChange={(id) => { change({ question: id === none ? null : id }); }}
    />
  );
}

function Ways(given: BallotGiven) {
  const { ballot, view } = given;
  const { method, counting, dots, places } = ballot;
  const t = useWords();
  const change = useChange(given);
  const [most, each] = method === 'dots' ? [mostDots, dots] : [mostPlaces, places];
  const error = t('votes.wholeNumber', { most: String(most) });
  const setEach = (value: number | null) => {
    if (value === null || value < 1 || value > most || value === each) return;
    if (method === 'dots') change({ dots: value });
    else change({ places: value });
  };
  return (
    <>
      <SegmentedChoice label={t('votes.method')} hideLabel={false} value={method} options={ballotMethods.map((id) => ({ id, label: t(`votes.methods.${id}`) }))} onChange={(id) => { change({ method: id }); }} />
      {method === 'rating' ? null : <NumberField label={t(method === 'dots' ? 'votes.dotsEach' : 'votes.placesAsked')} value={each} errorMessage={error} description={error} onChange={setEach} />}
      <SegmentedChoice
        label={t('votes.counting')}
        hideLabel={false}
        value={counting}
        options={ballotCountings.filter((id) => id !== 'tables' || view.tables.length > 1 || counting === 'tables').map((id) => ({ id, label: t(`votes.countings.${id}`) }))}
        onChange={(id) => { change({ counting: id }); }}
      />
    </>
  );
}

function Entitled(given: BallotGiven) {
  const { ballot, votes, view } = given;
  const t = useWords();
  const { language } = useLanguage();
  const act = useAct(given);
  const set = (slug: string, isEntitled: boolean) => {
    void act(t('votes.done.setting'), () => votes.setEntitled(ballot.id, slug, isEntitled));
  };
  return (
    <div className="votes-entitled">
      <h2 className="small-head">{t('votes.entitled')}</h2>
      <p className="secondary">{t('votes.everybody')}</p>
      <Roving label={t('votes.entitled')} className="votes-checks">
        {view.groups.map(({ slug }) => (
          <CheckLine key={slug} rove label={groupName(t, language, view, slug)} checked={ballot.entitled.includes(slug)} onChange={(isEntitled) => { set(slug, isEntitled); }} />
        ))}
      </Roving>
    </div>
  );
}

/** Writes settings, and remembers what they were. */
function useChange(given: BallotGiven): (change: BallotChange) => void {
  const { ballot, votes } = given;
  const t = useWords();
  const act = useAct(given);
  return (change) => { void act(t('votes.done.setting'), () => votes.change(ballot.id, change)); };
}
