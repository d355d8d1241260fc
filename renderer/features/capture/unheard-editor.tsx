import { useWorkbook } from '../../data/live.tsx';
import { pickText } from '../../domain/pick-text.ts';
import { blocksFromPlain, plainFromBlocks, type MultiText } from '../../domain/text.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useDraftText } from '../../ui/use-draft-text.ts';
import { isComposing } from '../../ui/use-shortcuts.ts';

type UnheardProps = {
  readonly question: string;
  readonly group: string;
  readonly name: string;
  readonly why: MultiText | undefined;
  readonly plan: MultiText | undefined;
  /** Language it is written in where nothing stands there yet. */
  readonly language: string;
  readonly onDone: () => void;
};

const tidy = (typed: string): string => plainFromBlocks(blocksFromPlain(typed));

/** Why a stakeholder group was not heard, and what will be done; saved while it is typed. */
export function UnheardEditor({ question, group, name, why, plan, language, onDone }: UnheardProps) {
  const t = useWords();
  const isEnd = (event: { readonly key: string; readonly shiftKey: boolean; readonly nativeEvent: KeyboardEvent; readonly preventDefault: () => void; readonly stopPropagation: () => void }): void => {
    const { key, shiftKey, nativeEvent } = event;
    if (isComposing(nativeEvent) || shiftKey || (key !== 'Enter' && key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <div className="capture-unheard" role="group" aria-label={t('capture.unheard', { name })}>
      <UnheardText {...{ question, group, language }} field="why" text={why} label={t('capture.unheardWhy')} autoFocus onKeyDown={isEnd} />
      <UnheardText {...{ question, group, language }} field="plan" text={plan} label={t('capture.unheardPlan')} onKeyDown={isEnd} />
      <Button keycap="Enter" onPress={onDone}>{t('capture.done')}</Button>
    </div>
  );
}

type TextProps = Pick<UnheardProps, 'question' | 'group' | 'language'> & {
  readonly field: 'why' | 'plan';
  readonly text: MultiText | undefined;
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly onKeyDown: Parameters<typeof TextArea>[0]['onKeyDown'];
};

function UnheardText({ question, group, language, field, text, label, autoFocus = false, onKeyDown }: TextProps) {
  const { roundtables, newId } = useWorkbook();
  const own = text?.original?.language ?? language;
  const stored = text === undefined ? '' : (pickText(text, own)?.plain ?? '');
  const draft = useDraftText({ stored, tidy, newId, save: (plain, stay) => roundtables.setUnheard(question, group, { [field]: { plain, language: own } }, stay) });
  return <TextArea {...draft} label={label} lang={own} rows={2} autoFocus={autoFocus} {...(onKeyDown === undefined ? {} : { onKeyDown })} />;
}
