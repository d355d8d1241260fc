import { isSettled } from '../../../domain/steps/process.ts';
import { stepStateKeys } from '../../../i18n/step-state-keys.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import { drawPicture } from '../../../ui/picture/draw-picture.ts';
import { PictureFigure } from '../../../ui/picture/picture-figure.tsx';
import type { ProcessPicture } from '../../../ui/picture/picture-model.ts';
import type { Go } from '../given.ts';
import { useKept } from '../use-kept.ts';
import { ProcessTable } from './process-table.tsx';
import { stateFills } from './state-signs.ts';
import { stepNames } from './step-names.ts';
import type { StepsGiven } from './use-steps.ts';

/** All steps as a picture: how far each has come, and what waits for what. */
export function ProcessPart(given: StepsGiven & { readonly onGo: Go }) {
  const t = useWords();
  const { language, direction } = useLanguage();
  const picture = usePicture(given);
  const keep = useKept();
  const [title, caption] = [t('steps.title'), `${t('steps.rule')} ${t('steps.lines')}`];
  const words = { showTable: t('library.showTable'), showPicture: t('library.showPicture'), save: t('overview.savePicture') };
  return (
    <div className="assess-page">
      <Margin>
        <h1 className="question-text">{t('steps.process')}</h1>
        <p className="secondary">{t('steps.about')}</p>
      </Margin>
      <Margin>
        <PictureFigure
          title={title}
          caption={caption}
          picture={picture}
          table={<ProcessTable {...given} />}
          words={words}
          onSave={() => { keep({ title, kind: 'picture' }, async () => await drawPicture(picture, { title, caption, direction, language })); }}
          onOpen={(step) => { given.onGo({ part: 'steps', step }); }}
        />
      </Margin>
    </div>
  );
}

function usePicture({ handbook, process }: StepsGiven): ProcessPicture {
  const t = useWords();
  const formats = useFormats();
  const { steps } = handbook;
  const rows = steps.map((sheet, at) => {
    const { state, waitsFor } = process[at] ?? { state: 'not-started', waitsFor: [] };
    return {
      id: sheet.id,
      label: t('steps.numberAndTitle', { number: formats.number(sheet.number), title: sheet.title.plain }),
      sign: stateFills[state],
      state: t(stepStateKeys[state]),
      note: waitsFor.length === 0 ? '' : t('steps.waitsFor', { steps: stepNames(t, formats, handbook, waitsFor.map(({ step }) => step)) }),
    };
  });
  const lines = steps.flatMap(({ id }, from) => {
    const to = steps.flatMap(({ inputsFrom }, at) => (Object.values(inputsFrom).some((needed) => needed.includes(id)) ? [at] : []));
    return to.length === 0 ? [] : [{ from, to, isOpen: !isSettled(process[from]?.state ?? 'not-started') }];
  });
  return { kind: 'process', rows, lines };
}
