import { useMemo, useState } from 'react';
import { useLive } from '../../../data/live.tsx';
import type { RefusedList } from '../../../data/people/people.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { useHelpPage } from '../../../ui/help-door.ts';
import { Margin } from '../../../ui/margin.tsx';
import { ThreePart } from '../../../ui/states.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { PrepareFrame, type SectionProps } from '../prepare-frame.tsx';
import { ListImport } from './list-import.tsx';
import type { ListShown, ListStart } from './use-list-start.ts';
import './list.css';

/** The page a list of participants is taken in on, in place of the participants. */
export function ListPlace({ shown, start, view, people, map, beside, number }: Pick<SectionProps, 'view' | 'people' | 'map' | 'beside' | 'number'> & {
  readonly shown: ListShown;
  readonly start: ListStart;
}) {
  useHelpPage('prepare-list', 'page');
  const tables = useLive(async ({ read }) => (await read.tables(view.id)).tables, [view.id]);
  const given = useMemo(() => (tables === undefined ? null : { view, people, tables }), [view, people, tables]);
  if (shown.kind === 'paste') return <PastePage {...{ start, map, beside, number }} />;
  if (shown.kind === 'refused') return <RefusedPage refused={shown} start={start} map={map} beside={beside} />;
  if (given === null) return <div className="app-message" />;
  return <ListImport list={shown} {...{ given, map, beside, number }} onConvert={(text) => { start.read(shown.name, text); }} onDone={start.close} />;
}

type PageProps = Pick<SectionProps, 'map' | 'beside'> & { readonly start: ListStart };

/** Room for rows; pasting them is enough. */
function PastePage({ start, map, beside, number }: PageProps & Pick<SectionProps, 'number'>) {
  const t = useWords();
  const [text, setText] = useState('');
  useShortcuts({ Escape: start.close });
  return (
    <PrepareFrame map={map} beside={beside}>
      <div className="prepare-page list-import" data-ready="">
        <Margin number={number} strong>
          <h1 className="question-text">{t('people.import.title')}</h1>
          <div className="list-paste">
            <TextArea label={t('people.import.pasteField')} description={t('people.import.pasteAbout')} rows={8} autoFocus value={text} onChange={setText} />
            <div className="list-acts">
              <Button variant="main" isDisabled={text.trim() === ''} onPress={() => { start.read(t('people.import.pasted'), text); }}>{t('people.import.look')}</Button>
              <Button keycap="Esc" onPress={start.close}>{t('common.cancel')}</Button>
            </div>
          </div>
        </Margin>
      </div>
    </PrepareFrame>
  );
}

/** A list that is not read: what it is, that nothing was changed, what to do. */
function RefusedPage({ refused: { name, code }, start, map, beside }: PageProps & { readonly refused: RefusedList }) {
  const t = useWords();
  useShortcuts({ Escape: start.close });
  return (
    <PrepareFrame map={map} beside={beside}>
      <div className="prepare-page list-import" data-ready="" role="alert">
        <ThreePart
          title={t('people.import.refused.title')}
          happened={{ head: t('start.happened'), text: t(`people.import.refused.${code}.happened`, { name }) }}
          safe={{ head: t('start.safe'), text: t('people.import.refused.safe') }}
          todo={{ head: t('start.todo'), text: t(`people.import.refused.${code}.todo`) }}
          actions={<Button variant="main" autoFocus onPress={start.close}>{t('people.import.refused.back')}</Button>}
        />
      </div>
    </PrepareFrame>
  );
}
