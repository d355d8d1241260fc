import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { TemplateContents } from '../../../report/docx/template/contents.ts';
import type { ChosenTemplate } from './use-template.ts';
import { templatePartKeys, templateProblemKeys } from './word-keys.ts';

/** A ministry's own looks for Word files: what is taken from the file is said, and what of it is left out. */
export function TemplateChoice({ template }: { readonly template: ChosenTemplate }) {
  const t = useWords();
  const { file, contents, problem, choose, remove } = template;
  const isThere = file !== null && file !== undefined;
  return (
    <div className="export-attached" role="group" aria-label={t('export.template')}>
      <span className="field-label">{t('export.template')}</span>
      {isThere ? <p className="export-state"><Icon name="file" /><bdi className="export-attached-name">{file.name}</bdi></p> : null}
      {isThere && contents !== null && contents !== undefined ? <Contents contents={contents} /> : null}
      {isThere && contents === null ? <p className="export-state" data-tone="stop"><Icon name="warning" /><span>{t('export.fail.template')}</span></p> : null}
      <div className="export-attached-acts">
        <Button icon="folder" onPress={choose}>{t(isThere ? 'export.otherTemplate' : 'export.chooseTemplate')}</Button>
        {isThere ? <Button variant="quiet" icon="trash" onPress={remove}>{t('export.takeAway')}</Button> : null}
      </div>
      <p className="export-hint">{t('export.templateAbout')}</p>
      {problem === null ? null : <p className="export-state" role="alert" data-tone="stop"><Icon name="warning" /><span>{t(templateProblemKeys[problem])}</span></p>}
    </div>
  );
}

function Contents({ contents: { taken, left } }: { readonly contents: TemplateContents }) {
  const t = useWords();
  const { list } = useFormats();
  const named = (parts: readonly (keyof typeof templatePartKeys)[]): string => list(parts.map((part) => t(templatePartKeys[part])));
  return (
    <div className="export-template-contents">
      <p>{t('export.templateTaken', { list: named(taken) })}</p>
      <p>{left.length === 0 ? t('export.templateNothingLeft') : t('export.templateLeft', { list: named(left) })}</p>
    </div>
  );
}
