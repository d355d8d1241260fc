import { pickText } from '../../domain/pick-text.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Disc, type Fill } from '../../ui/icon.tsx';
import { Roving } from '../../ui/roving.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import type { GroupView } from './translate-model.ts';
import { partWords } from './word-keys.ts';
import '../../ui/map-row.css';

type MapProps = {
  readonly groups: readonly GroupView[];
  readonly whole: { readonly done: number; readonly total: number; readonly fill: Fill };
  /** Null: the whole workshop. */
  readonly current: string | null;
  readonly onGo: (group: string | null) => void;
};

/** Where the texts stand and how far each part has come. */
export function GroupMap({ groups, whole, current, onGo }: MapProps) {
  const t = useWords();
  const { language } = useLanguage();
  const row = (id: string | null, number: string, title: React.ReactNode, { done, total, fill }: MapProps['whole']) => (
    <li key={id ?? ''}>
      <button type="button" data-rove className="map-row translate-map-row" aria-current={id === current ? 'true' : undefined} onClick={() => { onGo(id); }}>
        <span className="map-row-number"><bdi>{number}</bdi></span>
        <span className="translate-map-title">{title}</span>
        <MapEnd done={done} total={total} fill={fill} />
      </button>
    </li>
  );
  return (
    <Roving className="translate-map">
      <h2>{t('translate.map')}</h2>
      <ul>
        {row(null, '', t('translate.whole'), whole)}
        {groups.map((group) => row(group.id, group.number, titleOf(group), group))}
      </ul>
    </Roving>
  );

  function titleOf({ part, title }: GroupView): React.ReactNode {
    if (part !== null) return partWords(t, part);
    return title === undefined ? t('desk.part.lost') : <Spoken text={pickText(title.text, language)} />;
  }
}

/** How many of how many, and the sign; the words of both for those who do not see them. */
function MapEnd({ done, total, fill }: MapProps['whole']) {
  const t = useWords();
  const { number } = useFormats();
  return (
    <span className="map-row-end translate-map-end">
      <span aria-hidden="true">{t('translate.doneShort', { done: number(done), total: number(total) })}</span>
      <Disc fill={fill} />
      <span className="visually-hidden">{t('translate.done', { count: total, done })}</span>
    </span>
  );
}
