import { commaSign } from '../../i18n/languages.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import type { Facet } from './facet-list.tsx';
import type { FinderRow } from './finder.ts';
import { crossTable, frequentValues, type HeatTable } from './picture.ts';
import { noneNamed } from './practice-rows.ts';
import type { Finder } from './use-finder.ts';

/** States drawn; the table has all. */
const most = 12;
const scale = [0, 1, 2, 3, 4] as const;

/** How often sector and State meet. In a narrow column the table stands for the picture, which would not fit. */
export function SectorStates<Row extends FinderRow>({ finder, facets, isTable }: {
  readonly finder: Finder<Row>;
  readonly facets: readonly Facet[];
  readonly isTable: boolean;
}) {
  const names = { sector: nameIn(facets, 'sector'), state: nameIn(facets, 'state') };
  const byState = crossTable(finder.rows, finder.state, { row: 'state', column: 'sector' }, frequentValues(finder.rows, 'sector'));
  const drawn = frequentValues(finder.rows, 'state').filter((value) => value !== noneNamed).slice(0, most);
  if (isTable) return <StateTable table={byState} names={names} />;
  return (
    <>
      <Heat table={crossTable(finder.rows, finder.state, { row: 'sector', column: 'state' }, drawn)} names={names} />
      <div className="library-heat-instead"><StateTable table={byState} names={names} /></div>
    </>
  );
}

type Names = { readonly sector: (value: string) => string; readonly state: (value: string) => string };
type TableProps = { readonly table: HeatTable; readonly names: Names };

const nameIn = (facets: readonly Facet[], key: string) => (value: string): string => facets.find((facet) => facet.key === key)?.nameOf(value) ?? value;

function Heat({ table, names }: TableProps) {
  const t = useWords();
  const formats = useFormats();
  return (
    <div className="library-heat">
      <table className="library-heat-table">
        <thead>
          <tr>
            <td />
            {table.columns.map((state) => <th key={state} scope="col"><span>{names.state(state)}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{names.sector(row)}</th>
              {cells.map(({ column, count, heat }) => <td key={column} data-heat={heat}>{formats.number(count)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="library-heat-scale secondary" aria-hidden="true">
        {scale.map((heat) => <span key={heat} className="library-heat-step" data-heat={heat} />)}
        {t('library.heatScale')}
      </p>
    </div>
  );
}

function StateTable({ table, names }: TableProps) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const rows = table.rows.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total || formats.compare(names.state(a.row), names.state(b.row)));
  return (
    <table className="library-plain-table">
      <thead>
        <tr>
          <th scope="col">{t('library.column.state')}</th>
          <th scope="col" data-align="end">{t('library.column.practices')}</th>
          <th scope="col">{t('library.column.sectors')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, total, cells }) => (
          <tr key={row}>
            <th scope="row">{names.state(row)}</th>
            <td data-align="end">{formats.number(total)}</td>
            <td>{cells.filter(({ count }) => count > 0).map(({ column, count }) => t('library.sectorCount', { name: names.sector(column), count: formats.number(count) })).join(commaSign(language))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
