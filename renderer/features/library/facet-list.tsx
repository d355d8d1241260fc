import { useState } from 'react';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckRow } from '../../ui/check-row.tsx';
import { Roving } from '../../ui/roving.tsx';
import { facetValues, firstValues, type FinderRow } from './finder.ts';
import type { Finder } from './use-finder.ts';

/** A facet: its key in the rows, its heading, the name of a value, and how many values stand there before the rest is asked for. */
export type Facet = {
  readonly key: string;
  readonly title: string;
  readonly nameOf: (value: string) => string;
  readonly most: number;
  /** Values that have an order of their own, such as roundtables, keep it. */
  readonly isOrdered?: boolean;
};

/** All facets of a finder with counts; AND between them, OR inside one. */
export function FacetList<Row extends FinderRow>({ finder, facets }: { readonly finder: Finder<Row>; readonly facets: readonly Facet[] }) {
  return (
    // A click here chooses; it leads nowhere, so a map that stands open as a panel stays.
    <div className="library-below" onClick={(event) => { event.stopPropagation(); }}>
      {facets.map((facet) => <FacetGroup key={facet.key} finder={finder} facet={facet} />)}
    </div>
  );
}

function FacetGroup<Row extends FinderRow>({ finder, facet }: { readonly finder: Finder<Row>; readonly facet: Facet }) {
  const t = useWords();
  const formats = useFormats();
  const [whole, setWhole] = useState(false);
  const values = facetValues(finder.rows, finder.state, facet.key, facet.isOrdered === true ? 'as-they-come' : (a, b) => formats.compare(facet.nameOf(a), facet.nameOf(b)));
  const first = firstValues(values, facet.most);
  const shown = whole ? values : first;
  return (
    <section className="library-facet">
      <h3 className="small-head">{facet.title}</h3>
      <Roving label={facet.title}>
        {shown.map(({ value, count, isChosen }) => (
          <CheckRow
            key={value}
            label={facet.nameOf(value)}
            count={count}
            countText={formats.number(count)}
            checked={isChosen}
            onChange={() => { finder.toggle(facet.key, value); }}
          />
        ))}
      </Roving>
      {first.length === values.length ? null : (
        <Button variant="link" className="library-facet-more" expanded={whole} onPress={() => { setWhole(!whole); }}>
          {whole ? t('library.fewer') : t('library.more', { count: values.length - first.length })}
        </Button>
      )}
    </section>
  );
}
