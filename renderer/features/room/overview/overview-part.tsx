import { useCallback } from 'react';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { saveMade } from '../../../data/made-file.ts';
import type { Overview } from '../../../domain/overview.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { drawPicture } from '../../../ui/picture/draw-picture.ts';
import { PictureFigure } from '../../../ui/picture/picture-figure.tsx';
import type { RoomProps } from '../room-props.ts';
import { OpenQuestions } from './open-questions.tsx';
import { useOverviewPictures, type OverviewPicture } from './pictures.ts';
import { PlainTable } from './plain-table.tsx';
import { SilentPeople } from './silent-people.tsx';
import './overview.css';

/** What is done, what is open, and who has not spoken: pictures, each with its table and to be kept as a file. */
export function OverviewPart({ workshop }: RoomProps) {
  const t = useWords();
  const overview = useLive(({ read }) => read.overview(workshop), [workshop]);
  if (overview === undefined) return <div aria-busy="true" />;
  if (overview.questions.length === 0) return <Margin><EmptyState title={t('overview.empty')} text={t('overview.emptyText')} keys={[]} /></Margin>;
  return (
    <div className="overview" data-ready>
      <Margin><h1 className="question-text">{t('room.overview')}</h1></Margin>
      <Pictures overview={overview} />
      <Margin><OpenQuestions workshop={workshop} questions={overview.questions} /></Margin>
      <Margin><SilentPeople groups={overview.groups} ownGroups={overview.ownGroups} /></Margin>
    </div>
  );
}

function Pictures({ overview }: { readonly overview: Overview }) {
  const t = useWords();
  const pictures = useOverviewPictures(overview);
  const keep = useKeptPicture();
  const words = { showTable: t('library.showTable'), showPicture: t('library.showPicture'), save: t('overview.savePicture') };
  return (
    <Margin>
      <div className="overview-pictures">
        {pictures.map((one) => (
          <PictureFigure key={one.id} title={one.title} caption={one.caption} picture={one.picture} table={<PlainTable {...one.table} />} words={words} onSave={() => { keep(one); }} />
        ))}
      </div>
    </Margin>
  );
}

/** Keeps a picture where the person says, and says where it is. */
function useKeptPicture(): (picture: OverviewPicture) => void {
  const t = useWords();
  const { language, direction } = useLanguage();
  const { bridge } = useWorkbook();
  const notice = useNotice();
  return useCallback((one) => {
    void saveMade(bridge, { title: one.title, kind: 'picture' }, async () => await drawPicture(one.picture, { title: one.title, caption: one.caption, direction, language })).then((result) => {
      if (!result.ok) notice({ text: notDoneWords(t, result.code) });
      else if (result.value !== null) notice({ text: t('overview.saved', result.value) });
    });
  }, [bridge, direction, language, notice, t]);
}
