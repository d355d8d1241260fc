import { blocksFromPlain, plainFromBlocks } from '../../domain/text.ts';
import { involvements, type Involvement } from '../../domain/assessment/answer.ts';
import { useWorkbook } from '../../data/live.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useDraftText } from '../../ui/use-draft-text.ts';
import { AnswersFor } from './answers-for.tsx';
import type { Answering, Go } from './given.ts';
import { whoElse, type Sheet } from '../../content/checklist-sheet.ts';
import { ChoiceRow } from './choice-row.tsx';
import { progressBy } from './progress.ts';
import type { Given } from './use-assess.ts';
import { Spoken } from '../../ui/spoken.tsx';

type PartProps = Given & Answering & { readonly sheet: Sheet; readonly onGo: Go };

/** A checklist before its questions: who has to be there, and who of them is. */
export function ChecklistPart(props: PartProps) {
  const t = useWords();
  const { sheet, view, table, onTable, onGo } = props;
  const progress = progressBy(sheet, view.answers, table, view.tables.length > 0);
  const next = sheet.questions.find(({ path }) => progress.get(path) !== 'whole') ?? sheet.questions[0];
  return (
    <div className="assess-page">
      <Margin number={sheet.number} strong>
        <Spoken text={sheet.title} as="h1" className="question-text" />
        <p className="secondary">{t('assess.checklistAbout', { count: sheet.questions.length })}</p>
        <AnswersFor tables={view.tables} table={table} onTable={onTable} />
      </Margin>
      {sheet.stakeholders.length === 0 ? null : <Stakeholders {...props} />}
      <Margin>
        <div className="assess-acts">
          <Button variant="main" isDisabled={next === undefined} onPress={() => { if (next !== undefined) onGo({ part: 'checklists', checklist: sheet.id, question: next.path }); }}>
            {next?.number === 1 ? t('assess.toFirst') : t('assess.toNextOpen', { number: next?.number ?? 1 })}
          </Button>
        </div>
      </Margin>
    </div>
  );
}

function Stakeholders({ sheet, view, workshop, assess, act, language }: PartProps) {
  const t = useWords();
  const assessment = view.assessments.get(sheet.id);
  const options = involvements.map((id) => ({ id, label: t(id === 'involved' ? 'assess.stakeholder.involved' : 'assess.stakeholder.toInvolve') }));
  return (
    <Margin>
      <h2 className="small-head">{t('assess.stakeholders')}</h2>
      <ul className="assess-stakeholders">
        {sheet.stakeholders.filter(({ slug }) => slug !== whoElse).map(({ slug, name }) => {
          const involve = (next: Involvement | null): void => { act(t('assess.stakeholderMarked', { name: name.plain }), async () => await assess.involve(workshop, sheet.id, slug, next)); };
          return <li key={slug} data-stakeholder={slug}><ChoiceRow label={name.plain} lang={name.language} options={options} value={assessment?.stakeholders[slug] ?? null} onChange={involve} /></li>;
        })}
      </ul>
      <WhoElse sheet={sheet} stored={assessment === undefined ? '' : plainFromBlocks(assessment.whoElse.original?.blocks ?? [])} written={assessment?.whoElse.original?.language ?? language} save={async (plain, written, stay) => await assess.setWhoElse(workshop, sheet.id, { plain, language: written }, stay)} />
    </Margin>
  );
}

type WhoElseProps = { readonly sheet: Sheet; readonly stored: string; readonly written: string; readonly save: (plain: string, written: string, stay: string) => Promise<{ readonly ok: boolean }> };

function WhoElse({ sheet, stored, written, save }: WhoElseProps) {
  const { newId } = useWorkbook();
  const draft = useDraftText({ stored, save: async (plain, stay) => await save(plain, written, stay), tidy, newId });
  const asked = sheet.stakeholders.find(({ slug }) => slug === whoElse)?.name;
  if (asked === undefined) return null;
  return <TextField {...draft} label={asked.plain} lang={written} />;
}

const tidy = (typed: string): string => plainFromBlocks(blocksFromPlain(typed));
