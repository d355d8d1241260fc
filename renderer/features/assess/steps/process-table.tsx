import { pickText } from '../../../domain/pick-text.ts';
import { stepStateKeys } from '../../../i18n/step-state-keys.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Spoken } from '../../../ui/spoken.tsx';
import { NumberText } from '../../../ui/number-text.tsx';
import { stepNames } from './step-names.ts';
import type { StepsGiven } from './use-steps.ts';

/** The same as the picture in words, with who is responsible and the day of which the state is told. */
export function ProcessTable({ handbook, process, view }: StepsGiven) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const heads = [t('history.kind.step'), t('steps.state.title'), t('steps.waitsHead'), t('steps.holdsHead'), t('assess.responsible'), t('steps.asOf')];
  return (
    <table className="picture-table">
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {handbook.steps.map((sheet, at) => {
          const { state, waitsFor, holdsUp } = process[at] ?? { state: 'not-started', waitsFor: [], holdsUp: [] };
          const step = view.steps.get(sheet.id);
          const date = step?.date ?? null;
          return (
            <tr key={sheet.id}>
              <th scope="row"><NumberText>{String(sheet.number)}</NumberText> <Spoken text={sheet.title} /></th>
              <td>{t(stepStateKeys[state])}</td>
              <td>{stepNames(t, formats, handbook, waitsFor.map((wait) => wait.step))}</td>
              <td>{stepNames(t, formats, handbook, holdsUp)}</td>
              <td><Spoken text={step === undefined ? undefined : pickText(step.responsible, language)} tags /></td>
              <td>{date === null ? '' : formats.shortDate(date)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
