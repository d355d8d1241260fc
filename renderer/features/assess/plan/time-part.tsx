import { useState } from 'react';
import { timeLineOf, type TimeLine } from '../../../domain/plan/time-line.ts';
import { localDate } from '../../../domain/since-room.ts';
import { planLevelKeys, progressKeys } from '../../../i18n/plan-keys.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import { drawPicture } from '../../../ui/picture/draw-picture.ts';
import { PictureFigure } from '../../../ui/picture/picture-figure.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useKept } from '../use-kept.ts';
import { ItemLinks } from './item-links.tsx';
import type { Planned } from './planned.ts';
import { numberOf, titleOf } from './plan-words.ts';
import { timePicture } from './time-picture.ts';

/** The items of the plan on a line of days, and apart from it those without any; each row leads to its item. */
export function TimePart(given: Planned) {
  const { tree, screen, onGo } = given;
  const t = useWords();
  const formats = useFormats();
  const { language, direction } = useLanguage();
  const keep = useKept();
  const [today] = useState(() => localDate(new Date()));
  const line = timeLineOf(tree, today);
  if (line === null) return <Margin><EmptyState title={t('plan.time.noneTitle')} text={t('plan.time.noneText')} keys={[]} /></Margin>;
  const [title, caption] = [t('plan.view.time'), t('plan.follow.asOf', { date: formats.date(today) })];
  const picture = timePicture(t, formats, line, screen);
  return (
    <>
      <Margin>
        <PictureFigure
          title={title}
          caption={caption}
          picture={picture}
          table={<TimeTable {...given} line={line} />}
          words={{ showTable: t('library.showTable'), showPicture: t('library.showPicture'), save: t('overview.savePicture') }}
          onSave={() => { keep({ title, kind: 'picture' }, async () => await drawPicture(picture, { title, caption, direction, language })); }}
          onOpen={(item) => { onGo({ part: 'plan', item, view: 'tree' }); }}
        />
      </Margin>
      {line.undated.length === 0 ? null : (
        <Margin>
          <h2 className="small-head">{t('plan.time.undated')}</h2>
          <ItemLinks {...given} nodes={line.undated} />
        </Margin>
      )}
    </>
  );
}

/** The same in words: what each item is, its two days, and how far it has come. */
function TimeTable({ line, screen }: Planned & { readonly line: TimeLine }) {
  const t = useWords();
  const formats = useFormats();
  const day = (value: string | null): string => (value === null ? '' : formats.shortDate(value));
  const heads = [t('plan.itemTitle'), t('plan.level.title'), t('plan.field.start'), t('plan.field.due'), t('plan.progress.title')];
  return (
    <table className="picture-table">
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {line.rows.map(({ node }) => {
          const { id, level, start, due, progress } = node.item;
          return (
            <tr key={id}>
              <th scope="row"><bdi>{numberOf(node, formats)}</bdi> <Spoken text={titleOf(t, node.item, screen)} /></th>
              <td>{t(planLevelKeys[level])}</td>
              <td>{level === 'indicator' ? '' : day(start)}</td>
              <td>{day(due)}</td>
              <td>{level === 'activity' ? t(progressKeys[progress]) : ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
