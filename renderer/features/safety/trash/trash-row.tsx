import type { TrashItem } from '../../../data/trash/trash.ts';
import { pickText } from '../../../domain/pick-text.ts';
import { recordKindWords } from '../../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { useItemName } from './use-item-name.ts';

type RowProps = {
  readonly item: TrashItem;
  /** The workshop itself: its title stands above already. */
  readonly isHead: boolean;
  readonly onRestore: (name: string) => void;
  readonly onPurge: () => void;
};

/** One thing that was removed, with what went with it. */
export function TrashRow({ item, isHead, onRestore, onPurge }: RowProps) {
  const t = useWords();
  const { language } = useLanguage();
  const name = useItemName()(item);
  const { words } = item.label;
  return (
    <Margin className="trash-row">
      <div className="trash-row-body">
        <div className="trash-row-text">
          {isHead ? null : (
            <p className="trash-row-name">
              <b>{recordKindWords(t, item.kind)}</b>
              <span className="trash-row-words"><Spoken text={words === null ? undefined : pickText(words, language)} otherwise={t('history.nameless')} /></span>
            </p>
          )}
          <Facts item={item} />
        </div>
        <div className="trash-row-acts">
          <Button icon="undo" label={t('trash.restoreNamed', { name })} onPress={() => { onRestore(name); }}>{t('trash.restore')}</Button>
          {item.keptFor === null ? <Button variant="quiet" icon="trash" label={t('trash.purgeNamed', { name })} onPress={onPurge}>{t('trash.purge')}</Button> : null}
        </div>
      </div>
    </Margin>
  );
}

const day = 24 * 60 * 60 * 1000;

function Facts({ item }: { readonly item: TrashItem }) {
  const t = useWords();
  const formats = useFormats();
  const left = item.due === null ? null : Math.ceil((Date.parse(item.due) - Date.now()) / day);
  const facts = [
    item.at === null ? t('trash.atUnknown') : t('trash.at', { date: formats.dateTime(item.at) }),
    ...(item.below === 0 ? [] : [t('trash.below', { count: item.below })]),
    ...(left === null ? [] : [left > 0 ? t('trash.left', { count: left }) : t('trash.dueNow')]),
    ...(item.keptFor === null ? [] : [t(`trash.kept.${item.keptFor}`)]),
  ];
  return <p className="trash-facts secondary">{facts.map((fact) => <span key={fact}>{fact}</span>)}</p>;
}
