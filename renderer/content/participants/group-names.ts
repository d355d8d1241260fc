import { stakeholderGroups, type StakeholderGroup } from '../../domain/speaker.ts';
import { foldCell } from './headings.ts';

/** What people write for the stakeholder groups that ship, beside their names; folded when compared. */
const others: Readonly<Record<StakeholderGroup, readonly string[]>> = {
  states: ['state', 'government', 'governments', 'member state', 'member states', 'embassy', 'état', 'gouvernement', 'ambassade', 'estado', 'gobierno', 'embajada', 'государство', 'правительство', 'посольство', 'دولة', 'حكومة', 'سفارة', '政府', '使馆'],
  'international-organizations': ['international organization', 'international organisation', 'international organisations', 'io', 'igo', 'un', 'un agency', 'united nations', 'organisation internationale', 'oi', 'onu', 'organización internacional', 'международная организация', 'оон', 'منظمة دولية', 'الأمم المتحدة', '国际组织', '联合国'],
  'line-ministries': ['line ministry', 'ministry', 'ministries', 'ministère', 'ministères', 'ministère technique', 'ministerio', 'ministerios', 'министерство', 'министерства', 'ведомство', 'وزارة', 'وزارات', '部委', '主管部委'],
  'civil-society-academia': ['civil society', 'ngo', 'ngos', 'cso', 'csos', 'academia', 'university', 'société civile', 'ong', 'université', 'sociedad civil', 'universidad', 'academia', 'гражданское общество', 'нпо', 'университет', 'المجتمع المدني', 'منظمة غير حكومية', 'جامعة', '民间社会', '学术界', '非政府组织', '高校'],
};

/**
 * Finds the shipped group that a cell names: by its name in any of the languages handed in, by what people write for it, or by a
 * slug out of another program's table.
 */
export function groupFinder(names: readonly { readonly group: StakeholderGroup; readonly name: string }[]): (text: string) => StakeholderGroup | undefined {
  const found = new Map<string, StakeholderGroup>();
  for (const group of stakeholderGroups) {
    for (const name of [group, ...others[group]]) found.set(foldCell(name), group);
  }
  for (const { group, name } of names) found.set(foldCell(name), group);
  return (text) => found.get(foldCell(text));
}

