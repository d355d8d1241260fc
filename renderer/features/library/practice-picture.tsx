import { useState } from 'react';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import type { Facet } from './facet-list.tsx';
import { facetValues, passing, type FacetValue, type FinderRow } from './finder.ts';
import { SectorStates } from './heat-picture.tsx';
import { useReading } from './reading.tsx';
import type { Finder } from './use-finder.ts';

type PictureProps<Row extends FinderRow> = { readonly finder: Finder<Row>; readonly facets: readonly Facet[] };
type Subject = 'sector' | 'state';

/** Sectors drawn before the table is asked for. */
const most = 8;

/** Practices by sector, or by sector and State; as a picture or as the table behind it. */
export function PracticePicture<Row extends FinderRow>({ finder, facets }: PictureProps<Row>) {
  const t = useWords();
  const [subject, setSubject] = useState<Subject>('sector');
  const [isTable, setTable] = useState(false);
  const count = passing(finder.rows, finder.state, subject === 'sector' ? ['sector'] : ['sector', 'state']).length;
  return (
    <figure className="library-picture" aria-label={t('library.pictureKind')}>
      {subject === 'sector' ? <Sectors finder={finder} isTable={isTable} /> : <SectorStates finder={finder} facets={facets} isTable={isTable} />}
      <figcaption className="library-picture-caption secondary">
        <span>{subject === 'sector' ? t('library.sectorCaption', { count }) : t('library.stateCaption', { count })}</span>
        <span className="library-picture-acts">
          <Button variant="link" onPress={() => { setTable(!isTable); }}>{t(isTable ? 'library.showPicture' : 'library.showTable')}</Button>
          <Button variant="link" onPress={() => { setSubject(subject === 'sector' ? 'state' : 'sector'); }}>{t(subject === 'sector' ? 'library.byState' : 'library.bySector')}</Button>
        </span>
      </figcaption>
    </figure>
  );
}

function Sectors<Row extends FinderRow>({ finder, isTable }: { readonly finder: Finder<Row>; readonly isTable: boolean }) {
  const formats = useFormats();
  const { library, language } = useReading();
  const nameOf = (value: string): string => library.label('sectors', value, language);
  const values = facetValues(finder.rows, finder.state, 'sector', (a, b) => formats.compare(nameOf(a), nameOf(b)));
  const inOrder = values.toSorted((a, b) => b.count - a.count);
  return isTable ? <SectorTable values={inOrder} nameOf={nameOf} /> : <SectorBars values={firstOf(inOrder)} nameOf={nameOf} />;
}

/** The longest bars, and those of what is chosen. */
const firstOf = (values: readonly FacetValue[]): readonly FacetValue[] => values.filter(({ isChosen }, index) => index < most || isChosen);

type ValuesProps = { readonly values: readonly FacetValue[]; readonly nameOf: (value: string) => string };

/** Bars begin at the inline start; each has its number, so that no bar needs to be measured. */
function SectorBars({ values, nameOf }: ValuesProps) {
  const formats = useFormats();
  const highest = Math.max(1, ...values.map(({ count }) => count));
  return (
    <ul className="library-bars">
      {values.map(({ value, count, isChosen }) => (
        <li key={value} className="library-bar-row" data-chosen={isChosen || undefined}>
          <span className="library-bar-name">{nameOf(value)}</span>
          <span className="library-bar"><span className="library-bar-fill" style={{ inlineSize: `${(count / highest) * 100}%` }} /></span>
          <span className="library-bar-count">{formats.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}

function SectorTable({ values, nameOf }: ValuesProps) {
  const t = useWords();
  const formats = useFormats();
  return (
    <table className="library-plain-table">
      <thead>
        <tr><th scope="col">{t('library.column.sector')}</th><th scope="col" data-align="end">{t('library.column.practices')}</th></tr>
      </thead>
      <tbody>
        {values.map(({ value, count }) => (
          <tr key={value}><th scope="row">{nameOf(value)}</th><td data-align="end">{formats.number(count)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
