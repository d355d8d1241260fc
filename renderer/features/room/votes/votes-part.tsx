import { useMemo, useState } from 'react';
import { useLive, useLoaded } from '../../../data/live.tsx';
import type { Votes } from '../../../data/votes/votes.ts';
import type { Workbook } from '../../../data/workbook.ts';
import { undoWords } from '../../../i18n/undo-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { undoStackOf } from '../../../ui/undo.ts';
import { useUndo } from '../../../ui/use-undo.ts';
import type { RoomProps } from '../room-props.ts';
import { BallotList } from './ballot-list.tsx';
import { BallotPage } from './ballot-page.tsx';
import type { VotesGiven } from './votes-given.ts';
import './votes.css';

/** What was put to the vote in the room: the list of ballots, and the one that is open. */
export function VotesPart({ workshop, question, asked }: RoomProps) {
  const t = useWords();
  const votes = useLoaded(load);
  const [open, setOpen] = useState(asked);
  const view = useLive(async () => (votes === null ? undefined : await votes.read(workshop)), [votes, workshop]);
  const header = useLive(({ read }) => read.workshop(workshop), [workshop]);
  const outline = useLive(({ read }) => read.outline(workshop), [workshop]);
  const words = useMemo(() => ({ ...undoWords(t), nothing: t('votes.nothingToUndo'), undone: (what: string) => t('votes.undone', { what }) }), [t]);
  const done = useUndo(words, { stack: undoStackOf(`votes of ${workshop}`) });
  if (votes === null || view === undefined || header === undefined || outline === undefined) return <div className="votes" aria-busy="true" aria-label={t('votes.loading')} />;
  const given: VotesGiven = { workshop, language: header.language, votes, view, outline, done };
  const at = view.ballots.findIndex(({ id }) => id === open);
  const ballot = view.ballots[at];
  return (
    <div className="votes" data-ready="true">
      {ballot === undefined
        ? <BallotList {...given} question={question} onOpen={setOpen} />
        : <BallotPage key={ballot.id} {...given} ballot={ballot} number={at + 1} onBack={() => { setOpen(null); }} />}
    </div>
  );
}

const load = ({ votes }: Workbook): Promise<Votes> => votes();
