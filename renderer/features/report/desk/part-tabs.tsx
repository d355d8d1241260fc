import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Select } from '../../../ui/choice.tsx';
import { Disc, type Fill } from '../../../ui/icon.tsx';
import { NumberText } from '../../../ui/number-text.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { deskReports, partState, type Desk, type DeskPart, type PartState } from './desk-model.ts';
import { partTitle } from './part-words.ts';

/** The disc of a part's state; its words stand beside it for those who do not see it. */
export const partFills: Readonly<Record<PartState, Fill>> = { nothing: 0, begun: 'half', whole: 'full' };

type PartTabsProps = { readonly desk: Desk; readonly part: DeskPart; readonly onPart: (key: string) => void; readonly children: ReactNode };

/** The parts of a report, with how far each has come, over the one that is open. */
export function PartTabs({ desk, part, onPart, children }: PartTabsProps) {
  const t = useWords();
  const { language } = useLanguage();
  const shown = desk.parts.filter(({ report }) => report === part.report);
  const first = (report: string): string => desk.parts.find((one) => one.report === report)?.key ?? part.key;
  const named = (one: DeskPart): string => [one.number, partTitle(t, one, language)].filter((piece) => piece !== '').join(' ');
  return (
    <>
      <div className="desk-reports">
        <Select label={t('desk.reports')} hideLabel options={deskReports.map((id) => ({ id, label: t(`desk.report.${id}`) }))} value={part.report} onChange={(report) => { onPart(first(report)); }} />
        <div className="desk-parts-menu">
          <Select label={t('desk.parts')} hideLabel options={shown.map((one) => ({ id: one.key, label: named(one) }))} value={part.key} onChange={onPart} />
        </div>
      </div>
      <Tabs
        className="desk-parts"
        label={t('desk.parts')}
        value={part.key}
        onChange={onPart}
        tabs={shown.map((one) => ({
          id: one.key,
          title: named(one),
          label: <PartLabel part={one} title={partTitle(t, one, language)} state={partState(one, desk)} isCurrent={one.key === part.key} />,
        }))}
      >
        {children}
      </Tabs>
    </>
  );
}

/** A topic that is not open shows its number alone: with their titles ten of them would fill the screen. */
function PartLabel({ part, title, state, isCurrent }: { readonly part: DeskPart; readonly title: string; readonly state: PartState; readonly isCurrent: boolean }) {
  const t = useWords();
  const isShort = part.number !== '' && !isCurrent;
  return (
    <>
      <Disc fill={partFills[state]} />
      {part.number === '' ? null : <NumberText>{part.number}</NumberText>}
      <span className={isShort ? 'visually-hidden' : 'desk-part-title'} dir="auto">{title}</span>
      <span className="visually-hidden">, {t(`desk.state.${part.part === 'topic' ? 'topic' : 'other'}.${state}`)}</span>
    </>
  );
}
