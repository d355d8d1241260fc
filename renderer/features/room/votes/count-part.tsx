import { useState } from 'react';
import { checkCount, type CountWarning } from '../../../domain/votes/checks.ts';
import { addedVotes, type CountUnit } from '../../../domain/votes/ballot.ts';
import { countOf, rulesOf } from '../../../domain/votes/tally.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import type { Words } from '../../../i18n/word-types.ts';
import { SegmentedChoice } from '../../../ui/choice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { CountClashes } from './clashes.tsx';
import { CountGrid } from './count-grid.tsx';
import { lineIn, listedOf, unitName, unitsOf } from './vote-words.ts';
import type { BallotGiven } from './votes-given.ts';

/** The count: a grid of numbers, typed or stepped, with what cannot be right said below it. */
export function CountPart(given: BallotGiven) {
  const { ballot, view } = given;
  const t = useWords();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const units = unitsOf(view, ballot);
  const unit = units.find((one) => keyOf(one) === chosen) ?? units[0];
  // Dots are one number a person's group: all groups stand side by side. Ratings and places are several: one group at a time.
  const isOne = ballot.method !== 'dots' && units.length > 1;
  return (
    <Margin className="votes-count">
      <h2 className="small-head">{t('votes.count')}</h2>
      {isOne && unit !== undefined ? (
        <SegmentedChoice label={t('votes.countOf')} caps="focus" value={keyOf(unit)} options={units.map((one) => ({ id: keyOf(one), label: unitName(t, language, view, one) }))} onChange={setChosen} />
      ) : null}
      <CountGrid key={isOne && unit !== undefined ? keyOf(unit) : 'all'} {...given} units={isOne && unit !== undefined ? [unit] : units} />
      <KeyLine />
      <CountClashes {...given} nameOf={(id, field) => clashName(given, t, language, id, field)} />
      <Warnings {...given} />
      <Apart {...given} />
    </Margin>
  );
}

const keyOf = (unit: CountUnit): string => (unit.kind === 'room' ? unit.kind : `${unit.kind}:${unit.id}`);

function KeyLine() {
  const t = useWords();
  const rows = [['0–9', t('votes.keyNumber')], ['+ −', t('votes.keyStep')], ['←↑→↓', t('votes.keyMove')], ['Enter', t('votes.keyNext')], ['Ctrl Z', t('common.undo')]] as const;
  return <p className="votes-keys">{rows.map(([keys, does]) => <span key={keys}><KeyCap keys={keys} spoken /> {does}</span>)}</p>;
}

/** The option or the people that were counted, and of whom. */
function clashName({ ballot, view }: BallotGiven, t: Words, language: string, id: string, field: string): string {
  const option = ballot.options.find((one) => field.endsWith(`.${one.id}`));
  const people = t(field === 'present' ? 'votes.present' : 'votes.abstained');
  const vote = ballot.votes.find((one) => one.id === id);
  const row = option === undefined ? people : lineIn(option.text, language);
  return vote === undefined ? row : t('votes.cell', { row: unitName(t, language, view, vote.unit), column: row });
}

function Warnings(given: BallotGiven) {
  const { ballot, view } = given;
  const t = useWords();
  const { language } = useLanguage();
  const rules = rulesOf(ballot);
  const found = addedVotes(ballot).flatMap((vote) => {
    const count = countOf(rules, vote);
    const checked = checkCount(rules, { ...count, present: count.present ?? listedOf(view, vote.unit) }, ballot.dots);
    return checked.map((warning) => ({ warning, unit: unitName(t, language, view, vote.unit) }));
  });
  return (
    <div role="status">
      {found.map(({ warning, unit }) => <WarningLine key={`${unit} ${JSON.stringify(warning)}`} {...given} warning={warning} unit={unit} />)}
    </div>
  );
}

function WarningLine({ ballot, warning, unit }: BallotGiven & { readonly warning: CountWarning; readonly unit: string }) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const numbers = { unit, found: formats.number(warning.found), most: formats.number(warning.most) };
  const option = ballot.options.find(({ id }) => warning.kind === 'option' && id === warning.option);
  const place = warning.kind === 'place' ? formats.number(warning.place) : '';
  return (
    <p className="votes-warning">
      <Icon name="warning" />
      <span>{t(`votes.warn.${warning.kind}`, { ...numbers, place, option: option === undefined ? '' : lineIn(option.text, language) })}</span>
    </p>
  );
}

/** Counts of another way are not lost when the way is changed; they are named. */
function Apart({ ballot, view }: BallotGiven) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const added = new Set(addedVotes(ballot).map(({ id }) => id));
  const apart = ballot.votes.filter(({ id }) => !added.has(id));
  if (apart.length === 0) return null;
  return <p className="secondary">{t('votes.apart', { units: formats.list(apart.map(({ unit }) => unitName(t, language, view, unit))) })}</p>;
}
