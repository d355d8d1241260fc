import { useState, type KeyboardEvent } from 'react';
import type { BallotView } from '../../../domain/votes/ballot.ts';
import { isUncounted, tallyOf } from '../../../domain/votes/tally.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Table, type TableColumn } from '../../../ui/table.tsx';
import { useAct } from './use-act.ts';
import { ballotName, lineIn } from './vote-words.ts';
import type { VotesGiven } from './votes-given.ts';

type ListProps = VotesGiven & { readonly question: string | null; readonly onOpen: (id: string) => void };

/** All ballots with what they have come to, and the way to a new one. */
export function BallotList(given: ListProps) {
  const { view, votes, workshop, question, onOpen } = given;
  const t = useWords();
  const notice = useNotice();
  const create = () => {
    void votes.create(workshop, { title: null, question, from: [] }).then((made) => {
      if (made.ok) onOpen(made.value);
      else notice({ text: notDoneWords(t, made.code) });
    });
  };
  return (
    <>
      <Margin>
        <div className="votes-head">
          <h1 className="question-text">{t('room.votes')}</h1>
          <Button variant="main" icon="plus" onPress={create}>{t('votes.new')}</Button>
        </div>
      </Margin>
      {view.ballots.length === 0 ? <Margin><EmptyState title={t('votes.noneTitle')} text={t('votes.noneText')} keys={[]} /></Margin> : <Rows {...given} />}
    </>
  );
}

function Rows(given: ListProps) {
  const { view, votes, onOpen } = given;
  const t = useWords();
  const { language } = useLanguage();
  const [wanted, setWanted] = useState<string | null>(null);
  const act = useAct(given);
  const columns = useColumns(view.ballots);
  const selected = view.ballots.find(({ id }) => id === wanted);
  const remove = (ballot: BallotView) => {
    void act(t('votes.removed', { name: ballotName(t, language, ballot) }), () => votes.remove(ballot.id));
  };
  const press = (event: KeyboardEvent) => {
    if (event.code === 'Delete' && selected !== undefined) remove(selected);
  };
  return (
    <div className="votes-list" onKeyDown={press}>
      <Table label={t('votes.list')} columns={columns} rows={view.ballots} idOf={({ id }) => id} nameOf={(ballot) => ballotName(t, language, ballot)} selected={selected?.id ?? null} onSelect={setWanted} onOpen={onOpen} />
      {selected === undefined ? null : (
        <div className="votes-acts">
          <Button variant="quiet" keycap="Enter" onPress={() => { onOpen(selected.id); }}>{t('votes.open')}</Button>
          <Button variant="quiet" keycap="Del" onPress={() => { remove(selected); }}>{t('votes.remove')}</Button>
        </div>
      )}
    </div>
  );
}

function useColumns(ballots: readonly BallotView[]): readonly TableColumn<BallotView>[] {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const numbers = new Map(ballots.map(({ id }, at) => [id, formats.number(at + 1)]));
  return [
    { id: 'title', label: t('votes.title'), cell: (ballot) => <><span className="secondary">{numbers.get(ballot.id)}</span> <strong>{ballotName(t, language, ballot)}</strong></> },
    { id: 'method', label: t('votes.method'), wideOnly: true, cell: ({ method }) => t(`votes.methods.${method}`) },
    { id: 'state', label: t('votes.state'), cell: ({ state }) => t(`votes.states.${state}`) },
    { id: 'leading', label: t('votes.leading'), wideOnly: true, cell: (ballot) => leadersOf(ballot).map((text) => lineIn(text, language)).join(' = ') },
  ];
}

/** The options with the best result: several where they are tied. */
function leadersOf(ballot: BallotView): readonly BallotView['title'][] {
  const result = tallyOf(ballot);
  if (isUncounted(result)) return [];
  const first = new Set(result.options.filter(({ rank }) => rank === 1).map(({ option }) => option));
  return ballot.options.filter(({ id }) => first.has(id)).map(({ text }) => text);
}
