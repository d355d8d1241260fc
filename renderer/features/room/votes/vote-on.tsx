import { useState } from 'react';
import { useLive } from '../../../data/live.tsx';
import type { Votable } from '../../../data/votes/votes.ts';
import { pickText } from '../../../domain/pick-text.ts';
import { optionId } from '../../../domain/votes/ballot.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckLine } from '../../../ui/check-line.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Roving } from '../../../ui/roving.tsx';
import { useAct } from './use-act.ts';
import { lineIn } from './vote-words.ts';
import type { BallotGiven } from './votes-given.ts';

const kinds = ['side', 'contribution', 'plan-item'] as const satisfies readonly Votable['kind'][];

/** Positions and contributions of the question and lines of the plan, to be ticked and voted on. */
export function VoteOn(given: BallotGiven) {
  const { ballot, votes, workshop } = given;
  const t = useWords();
  const act = useAct(given);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const votables = useLive(() => votes.votables(workshop, ballot.question), [votes, workshop, ballot.question]);
  const known = new Set(ballot.options.map(({ id }) => id));
  const offered = (votables ?? []).filter(({ id }) => !known.has(optionId(ballot.id, id)));
  const ticked = offered.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const toggle = (id: string) => {
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  const add = () => {
    void act(t('votes.addChosen', { count: ticked.length }), () => votes.addFrom(ballot.id, ticked));
    setChosen(new Set());
  };
  return (
    <Margin>
      <h2 className="small-head">{t('votes.voteOn')}</h2>
      {offered.length === 0 ? <p className="secondary">{t('votes.nothingToVoteOn')}</p> : (
        <Roving label={t('votes.voteOn')} className="votes-offer">
          {kinds.map((kind) => <Offered key={kind} kind={kind} offered={offered.filter((one) => one.kind === kind)} chosen={chosen} onToggle={toggle} />)}
        </Roving>
      )}
      {ticked.length === 0 ? null : <Button icon="plus" onPress={add}>{t('votes.addChosen', { count: ticked.length })}</Button>}
    </Margin>
  );
}

function Offered({ kind, offered, chosen, onToggle }: {
  readonly kind: Votable['kind'];
  readonly offered: readonly Votable[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  if (offered.length === 0) return null;
  return (
    <>
      <h3 className="votes-offer-kind">{t(`votes.votables.${kind}`)}</h3>
      {offered.map(({ id, number, text }) => (
        <CheckLine key={id} rove value={id} lang={pickText(text, language)?.language} label={number === '' ? lineIn(text, language) : `${formats.label(number)} – ${lineIn(text, language)}`} checked={chosen.has(id)} onChange={() => { onToggle(id); }} />
      ))}
    </>
  );
}
