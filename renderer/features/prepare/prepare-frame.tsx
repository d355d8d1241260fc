import type { ReactNode } from 'react';
import type { QuestionSetName } from '../../content/kinds.ts';
import type { QuestionSet } from '../../data/workbook.ts';
import type { OutlineRoundtable, ParticipantView, WorkshopView } from '../../domain/views.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Columns } from '../../ui/columns.tsx';

/** Reads the ten guiding questions in every shipped language. */
export type LoadQuestions = () => Promise<QuestionSet>;

/** Reads a set of the library in every shipped language. */
export type LoadSet = (set: QuestionSetName) => Promise<QuestionSet>;

export type PrepareGiven = {
  readonly view: WorkshopView;
  readonly people: readonly ParticipantView[];
  readonly outline: readonly OutlineRoundtable[];
};
export type SectionProps = PrepareGiven & { readonly map: ReactNode; readonly beside: ReactNode; /** Number of the part, as the map shows it. */ readonly number: string };

/** The frame that all parts of the preparation share. */
export function PrepareFrame({ map, beside, foot, children }: Pick<SectionProps, 'map' | 'beside'> & {
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useWords();
  return (
    <Columns
      map={map}
      mapLabel={t('prepare.map')}
      knowledge={beside}
      knowledgeLabel={t('prepare.beside')}
      workLabel={t('app.prepare')}
      closeLabel={t('app.closePanel')}
      foot={foot}
    >
      {children}
    </Columns>
  );
}
