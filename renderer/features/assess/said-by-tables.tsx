import { repliesTo } from '../../domain/assessment/heat.ts';
import type { Reply } from '../../domain/assessment/reply.ts';
import { settledReply } from '../../domain/assessment/settled-reply.ts';
import { pickText } from '../../domain/pick-text.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import type { PlainKey, Words } from '../../i18n/word-types.ts';
import { Margin } from '../../ui/margin.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import type { QuestionProps } from './given.ts';
import { directionKeys, responseKeys, strengthKeys } from './word-keys.ts';

const byKeys: Readonly<Record<ReturnType<typeof settledReply>['by'], PlainKey>> = {
  room: 'assess.settled.room', table: 'assess.settled.table', 'tables-agree': 'assess.settled.agree', differ: 'assess.settled.differ', nobody: 'assess.settled.nobody',
};

/** What each table said to the question, and what the workshop's answer is for it: only where somebody else than the one who answers here has answered. */
export function SaidByTables({ sheet, question, view, table: own }: QuestionProps) {
  const t = useWords();
  const { language } = useLanguage();
  const replies = repliesTo(sheet.id, view.answers).get(question.path);
  if (replies === undefined || view.tables.length === 0) return null;
  const settled = settledReply(replies);
  const answers = view.answers.filter((one) => one.checklist === sheet.id && one.question === question.path);
  const rows = [
    ...view.tables.flatMap((table) => (replies.tables.has(table.id) ? [{ id: table.id, name: tableWords(t, table, language), reply: replies.tables.get(table.id), table: table.id }] : [])),
    ...(replies.room === null ? [] : [{ id: 'room', name: t('assess.room'), reply: replies.room, table: null }]),
  ];
  if (rows.every(({ table }) => table === own)) return null;
  return (
    <Margin>
      <h2 className="small-head">{t('assess.compare')}</h2>
      <table className="assess-compare">
        <thead><tr><th scope="col">{t('assess.answersFor')}</th><th scope="col">{t('assess.effect')}</th><th scope="col">{t('assess.response.title')}</th><th scope="col">{t('assess.reason')}</th></tr></thead>
        <tbody>
          {rows.map(({ id, name, reply, table }) => (
            <tr key={id}>
              <th scope="row"><bdi>{name}</bdi></th>
              <td>{effectWords(t, reply)}</td>
              <td>{responseWords(t, reply)}</td>
              <td><Spoken text={pickText(answers.find((one) => one.table === table)?.reason ?? { original: undefined, translations: {} }, language)} tags /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="secondary"><strong>{t('assess.settled.title')}</strong> {[effectWords(t, settled.reply), responseWords(t, settled.reply)].filter((part) => part !== '').join(' · ')} {t(byKeys[settled.by])}</p>
    </Margin>
  );
}

/** Strength and direction in words. */
export function effectWords(t: Words, reply: Reply | undefined): string {
  if (reply === undefined || reply.strength === null) return '';
  const strength = t(strengthKeys[reply.strength]);
  return reply.direction === null || (reply.strength !== 'some' && reply.strength !== 'strong') ? strength : t('assess.strengthAndDirection', { strength, direction: t(directionKeys[reply.direction]) });
}

export const responseWords = (t: Words, reply: Reply | undefined): string => (reply?.response === undefined || reply.response === null ? '' : t(responseKeys[reply.response]));
