import { useFormats, useWords } from '../../i18n/use-words.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import type { Go } from './given.ts';
import type { Sheet } from '../../content/checklist-sheet.ts';
import { progressBy } from './progress.ts';
import { RoundsPart } from './rounds-part.tsx';
import type { Given } from './use-assess.ts';

/** Which checklists the workshop takes up, and how far each has come. */
export function OverviewPart(given: Given & { readonly onGo: Go }) {
  const t = useWords();
  const { sheets, view, onGo } = given;
  const first = sheets.find(({ id }) => view.assessments.get(id)?.isChosen === true);
  return (
    <div className="assess-page">
      <Margin>
        <h1 className="question-text">{t('assess.title')}</h1>
        <p className="secondary">{t('assess.about')}</p>
      </Margin>
      <Margin>
        <h2 className="small-head">{t('assess.choose')}</h2>
      </Margin>
      {sheets.map((sheet) => <ChooseRow key={sheet.id} {...given} sheet={sheet} />)}
      <Margin>
        <div className="assess-acts">
          <Button variant="main" isDisabled={first === undefined} onPress={() => { if (first !== undefined) onGo({ part: 'checklists', checklist: first.id, question: null }); }}>{t('assess.begin')}</Button>
          {first === undefined ? <span className="secondary">{t('assess.chooseFirst')}</span> : null}
        </div>
      </Margin>
      <RoundsPart {...given} />
    </div>
  );
}

function ChooseRow({ sheet, view, workshop, assess, act, onGo }: Given & { readonly sheet: Sheet; readonly onGo: Go }) {
  const t = useWords();
  const formats = useFormats();
  const isChosen = view.assessments.get(sheet.id)?.isChosen === true;
  const whole = [...progressBy(sheet, view.answers, null, view.tables.length > 0).values()].filter((one) => one === 'whole').length;
  const choose = (next: boolean): void => { act(t(next ? 'assess.taken' : 'assess.laidAside', { title: sheet.title.plain }), async () => await assess.choose(workshop, sheet.id, next)); };
  return (
    <Margin number={sheet.number} className="assess-choose">
      <div className="assess-choose-row" data-checklist={sheet.id}>
        <CheckLine label={sheet.title.plain} lang={sheet.title.language} checked={isChosen} onChange={choose} />
        <span className="secondary">{t('assess.answered', { known: formats.number(whole), asked: formats.number(sheet.questions.length) })}</span>
        <Button variant="link" label={t('assess.openNamed', { title: sheet.title.plain })} onPress={() => { onGo({ part: 'checklists', checklist: sheet.id, question: null }); }}>{t('assess.open')}</Button>
      </div>
    </Margin>
  );
}
