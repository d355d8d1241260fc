import { useLive } from '../../data/live.tsx';
import type { OwnItem } from '../../domain/own.ts';
import { bracketed } from '../../domain/writing.ts';
import { languageInText } from '../../i18n/languages.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useOwn, useSay } from './own-context.tsx';
import { textFieldKeys } from './word-keys.ts';

/** Wordings that two laptops wrote without knowing of each other, next to each other, until somebody keeps one. */
export function Versions({ item }: { readonly item: OwnItem }) {
  const t = useWords();
  const { own } = useOwn();
  const say = useSay();
  const versions = useLive(() => own.versions(item.id), [own, item]);
  const fieldName = useFieldName();
  if (versions === undefined || versions.length === 0) return null;
  return (
    <Margin tone="sunk">
      <section className="own-versions" aria-label={t('own.versions')}>
        <h2 className="own-versions-head"><Icon name="warning" /> {t('own.versions')}</h2>
        <p className="secondary">{t('own.versionsAbout')}</p>
        {versions.map(({ id, field, texts }) => (
          <div key={`${id} ${field}`}>
            <h3 className="small-head">{fieldName(field)}</h3>
            <ul className="own-sides">
              {texts.map((text, at) => (
                <li key={text}>
                  <p dir="auto">{text}</p>
                  <Button onPress={() => { void own.settle(id, field, at).then((result) => { say(result, ''); }); }}>{t('own.keep')}</Button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </Margin>
  );
}

/** Name of a field, with the language of a translation. */
function useFieldName(): (field: string) => string {
  const t = useWords();
  const { language } = useLanguage();
  return (field) => {
    const [name = '', part, tag] = field.split('.');
    const key = Object.entries(textFieldKeys).find(([known]) => known === name)?.[1];
    const named = key === undefined ? name : t(key);
    return part === 't' && tag !== undefined ? `${named}${bracketed(language, languageInText(tag, language))}` : named;
  };
}
