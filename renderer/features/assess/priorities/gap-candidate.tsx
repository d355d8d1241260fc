import type { ReactNode } from 'react';
import { isCandidate, replyNow } from '../../../domain/priorities/candidate.ts';
import { priorityId } from '../../../domain/priorities/priority.ts';
import type { Reply } from '../../../domain/assessment/reply.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import type { QuestionProps } from '../given.ts';
import { usePriorities } from './use-priorities.ts';

type CandidateProps = QuestionProps & { /** Of the table that answers, or of the room. */ readonly reply: Reply; /** What else can be done with a gap. */ readonly more: ReactNode };

/** That a question is a gap, and the one key that makes it a candidate priority of the room or takes it off again. */
export function GapCandidate({ workshop, view, sheet, question, reply, more, act, onGo }: CandidateProps) {
  const t = useWords();
  const given = usePriorities(workshop);
  const gap = { checklist: sheet.id, question: question.path };
  const id = priorityId(workshop, gap);
  const settled = replyNow(gap, view.answers);
  const found = [reply, settled].find(isCandidate);
  const isProposed = given?.compared.priorities.some((one) => one.id === id) === true;
  const isOffered = given !== null && (isProposed || found !== undefined);
  const toggle = (): void => {
    if (given === null) return;
    const { priorities } = given;
    if (isProposed) act(t('priorities.withdrawn', { number: question.number }), async () => await priorities.remove(id), { isQuiet: false });
    else act(t('priorities.proposed', { number: question.number }), async () => await priorities.propose(workshop, gap), { isQuiet: false });
  };
  useShortcuts(isOffered ? { 'Alt+KeyG': toggle } : {});
  if (found === undefined && !isProposed) return null;
  return (
    <Margin>
      {found === undefined ? null : <p className="assess-gap"><Icon name="warning" /> <strong>{t('assess.gap')}</strong> {found.response === 'unknown' ? t('priorities.gapUnknown') : t('assess.gapAbout')}</p>}
      {isOffered ? (
        <div className="assess-acts">
          {isProposed ? <span><Icon name="tick" /> {t('priorities.isCandidate')}</span> : null}
          <Button keycap="Alt G" onPress={toggle}>{isProposed ? t('priorities.withdraw') : t('priorities.propose')}</Button>
          {isProposed ? <Button variant="link" onPress={() => { onGo({ part: 'priorities', priority: id }); }}>{t('priorities.see')}</Button> : null}
          {more}
        </div>
      ) : null}
    </Margin>
  );
}
