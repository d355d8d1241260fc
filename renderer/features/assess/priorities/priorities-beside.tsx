import type { RankedPriority } from '../../../domain/priorities/rank.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { useNavigate } from '../../../ui/route.tsx';
import { BesideGap } from '../beside-gap.tsx';
import type { Compared } from './compared.ts';
import { CriteriaPanel } from './criteria-panel.tsx';
import { sourceOf } from './priority-words.ts';

/** Beside the comparison by what it is made; beside one priority what the library has for it. */
export function PrioritiesBeside(props: Compared & { readonly one: RankedPriority | undefined }) {
  const { one, sheets, workshop } = props;
  const t = useWords();
  if (one === undefined) return <div className="assess-beside"><CriteriaPanel {...props} /><BallotPanel {...props} /></div>;
  const sheet = sourceOf(one.priority, sheets)?.sheet;
  return <div className="assess-beside">{sheet === undefined || sheet.links.length === 0 ? <p className="secondary">{t('priorities.besideNone')}</p> : <BesideGap workshop={workshop} sheet={sheet} />}</div>;
}

/** The ballot that the priorities were put to, with the way to it. */
function BallotPanel({ workshop, compared: { votes }, screen }: Compared) {
  const t = useWords();
  const navigate = useNavigate();
  if (votes === null) return <section><h3 className="small-head">{t('priorities.ballot')}</h3><p className="secondary">{t('priorities.noBallot')}</p></section>;
  const { ballot, results } = votes;
  const title = plainIn(ballot.title, screen);
  return (
    <section>
      <h3 className="small-head">{t('priorities.ballot')}</h3>
      <p><bdi>{title === '' ? t('votes.untitled') : title}</bdi></p>
      <p className="secondary">{t(`votes.methods.${ballot.method}`)} · {t(`votes.states.${ballot.state}`)}{results.size === 0 ? ` · ${t('votes.uncounted')}` : ''}</p>
      <Button variant="link" onPress={() => { navigate({ kind: 'workshop', id: workshop, view: 'votes', question: null, text: { record: ballot.id, from: 'votes' } }); }}>{t('priorities.openBallot')}</Button>
    </section>
  );
}
