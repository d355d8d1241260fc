import { waysToOrder, type WayToOrder } from '../../../domain/priorities/criteria.ts';
import { useWorkbook } from '../../../data/live.tsx';
import type { TypedText } from '../../../data/saved.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { PlainKey } from '../../../i18n/word-types.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { useNavigate } from '../../../ui/route.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { ChoiceRow } from '../choice-row.tsx';
import type { Compared } from './compared.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { NewPriority } from './new-priority.tsx';
import { titleOf } from './priority-words.ts';

const wayKeys: Readonly<Record<WayToOrder, PlainKey>> = { criteria: 'priorities.ways.criteria', votes: 'priorities.ways.votes', hand: 'priorities.ways.hand' };
const ruleKeys: Readonly<Record<WayToOrder, PlainKey>> = { criteria: 'priorities.ruleCriteria', votes: 'priorities.ruleVotes', hand: 'priorities.ruleHand' };

/** All candidate priorities, compared in the order that was chosen, and the next one to be written. */
export function ListPart(given: Compared) {
  const { workshop, priorities, compared, ranked, act } = given;
  const t = useWords();
  const order = (by: WayToOrder | null): void => { act(t('priorities.orderChanged'), async () => await priorities.orderBy(workshop, by ?? 'criteria')); };
  return (
    <div className="assess-page">
      <Margin>
        <h1 className="question-text">{t('priorities.title')}</h1>
        <p className="secondary">{t('priorities.about')}</p>
      </Margin>
      {ranked.length === 0 ? <Margin><EmptyState title={t('priorities.noneTitle')} text={t('priorities.noneText')} keys={[]} /></Margin> : (
        <>
          <Margin><ChoiceRow label={t('priorities.orderBy')} options={waysToOrder.map((id) => ({ id, label: t(wayKeys[id]) }))} value={compared.by} isFixed onChange={order} /></Margin>
          <Margin><ComparisonTable {...given} /></Margin>
          <Margin>
            <p className="secondary">{t(ruleKeys[compared.by])}</p>
            <PutToVote {...given} />
          </Margin>
        </>
      )}
      <Margin><NewPriority {...given} /></Margin>
    </div>
  );
}

/** Makes a ballot of the priorities as they stand, and opens it among the votes. */
function PutToVote({ workshop, ranked, sheets, screen }: Compared) {
  const t = useWords();
  const { votes } = useWorkbook();
  const notice = useNotice();
  const navigate = useNavigate();
  const isEnough = ranked.length > 1;
  const put = async (): Promise<void> => {
    const standIns = new Map(ranked.map(({ priority }): [string, TypedText] => {
      const { plain, language } = titleOf(t, priority, { sheets, language: screen });
      return [priority.id, { plain, language }];
    }));
    const made = await (await votes()).create(workshop, { title: { plain: t('priorities.ballotTitle'), language: screen }, question: null, from: [...standIns.keys()], standIns });
    if (made.ok) navigate({ kind: 'workshop', id: workshop, view: 'votes', question: null, text: { record: made.value, from: 'votes' } });
    else notice({ text: notDoneWords(t, made.code) });
  };
  return (
    <div className="assess-acts">
      <Button isDisabled={!isEnough} onPress={() => { void put(); }}>{t('priorities.vote')}</Button>
      {isEnough ? null : <span className="secondary">{t('priorities.needsTwo')}</span>}
    </div>
  );
}
