import { answerTexts, type AnswerText } from '../../domain/assessment/answer.ts';
import type { SectionPart } from '../../domain/kinds.ts';
import { sectionParts } from '../../domain/kinds.ts';
import type { TranslatableText, TextPart } from '../../domain/translation-views.ts';
import { planTexts } from '../../domain/plan/plan-item.ts';
import { headerTexts } from '../../domain/views.ts';
import { planTextKeys } from '../../i18n/plan-keys.ts';
import type { PlainKey, Words } from '../../i18n/word-types.ts';

/** Words of what is translated. Tables, because a key of words stands in the source whole. */

const kinds: Readonly<Record<Exclude<TranslatableText['kind'], 'workshop' | 'question' | 'section' | 'ballot' | 'answer' | 'priority' | 'plan-item'>, PlainKey>> = {
  table: 'translate.kind.table',
  body: 'translate.kind.body',
  participant: 'translate.kind.participant',
  block: 'translate.kind.block',
  roundtable: 'translate.kind.roundtable',
  contribution: 'translate.kind.contribution',
  side: 'translate.kind.side',
  attachment: 'attached.alternative',
  option: 'translate.kind.option',
  assessment: 'assess.stakeholders',
};

const parts: Readonly<Record<TextPart, PlainKey>> = {
  header: 'translate.part.header',
  report: 'translate.part.report',
  names: 'translate.part.names',
  agenda: 'translate.part.agenda',
  plan: 'translate.part.plan',
  votes: 'translate.part.votes',
  assess: 'assess.map',
};

const answers: Readonly<Record<AnswerText, PlainKey>> = { reason: 'assess.reason', evidence: 'assess.evidence', source: 'assess.source', responsible: 'assess.responsible' };

const passages: Readonly<Record<Exclude<SectionPart, 'topic' | 'result'>, PlainKey>> = {
  introduction: 'desk.part.introduction',
  'key-outcome': 'desk.part.key-outcome',
  'core-message': 'desk.part.core-message',
  'further-question': 'desk.part.further-question',
  'expected-outcome': 'desk.part.expected-outcome',
  context: 'desk.part.context',
  contact: 'desk.part.contact',
};

/** What a text is: `Contribution`, `Question: context`, `Place`. */
export function kindWords(t: Words, { kind, field, part }: Pick<TranslatableText, 'kind' | 'field' | 'part'>): string {
  if (kind === 'workshop') {
    const header = headerTexts.find((one) => one === field);
    return header === undefined ? t('translate.kind.group') : t(`prepare.field.${header}`);
  }
  if (kind === 'question') return field === 'context' ? t('translate.kind.context') : field === 'usable' ? t('translate.kind.usable') : t('translate.kind.question');
  if (kind === 'ballot') return field === 'decision' ? t('translate.kind.decision') : t('translate.kind.ballot');
  if (kind === 'answer') return t(answers[answerTexts.find((one) => one === field) ?? 'reason']);
  if (kind === 'priority') return field === 'reasons' ? t('priorities.reasons') : t('priorities.wording');
  if (kind === 'plan-item') {
    const known = planTexts.find((one) => one === field) ?? 'title';
    return known === 'title' ? t('translate.kind.plan-item') : t(planTextKeys[known]);
  }
  if (kind !== 'section') return t(kinds[kind]);
  const known = sectionParts.find((one) => one === part);
  const name = known === 'topic' ? t('translate.kind.topic') : known === 'result' ? t('desk.part.result') : t(passages[known ?? 'introduction']);
  const note = /^note(\d+)$/u.exec(field)?.[1];
  return note === undefined ? name : t('translate.kind.note', { part: name, number: note });
}

/** Name of a group that is no roundtable. */
export const partWords = (t: Words, part: TextPart): string => t(parts[part]);
