import { aboveOf, type PlanNode } from '../../../../domain/plan/plan-tree.ts';
import type { SmartCode } from '../../../../domain/plan/smart.ts';
import { pickText } from '../../../../domain/pick-text.ts';
import { planLevelKeys } from '../../../../i18n/plan-keys.ts';
import { useFormats, useWords } from '../../../../i18n/use-words.ts';
import { Disc, Icon } from '../../../../ui/icon.tsx';
import { readDay } from '../../../../ui/plain-values.ts';
import { Spoken } from '../../../../ui/spoken.tsx';
import { outOfPlaceKeys, smartCodeKeys, titleOf } from '../plan-words.ts';
import { measuresOf, type MatrixColumn } from './columns.ts';

type CellProps = {
  readonly node: PlanNode;
  readonly column: MatrixColumn;
  /** What stands in it, saved or not. */
  readonly text: string;
  readonly lang: string | undefined;
  readonly lacks: readonly SmartCode[];
  readonly screen: string;
};

/** Steps to the inside before titles begin at one line. */
const deepest = 4;

/** What a cell shows: its text, and a quiet sign where something is missing. An empty cell says nothing. */
export function MatrixCell({ node, column, text, lang, lacks, screen }: CellProps) {
  const t = useWords();
  const { item, outOfPlace } = node;
  const words = <CellText column={column} text={text} lang={lang} />;
  if (column === 'title') {
    return (
      <span className="matrix-title" data-depth={Math.min(aboveOf(node).length, deepest)}>
        <span className="plan-row-level">{t(planLevelKeys[item.level])}</span> <Lacks codes={lacks} />
        {words}
        {outOfPlace === null ? null : <span className="plan-row-out"><Icon name="warning" /> {t(outOfPlaceKeys[outOfPlace])}</span>}
      </span>
    );
  }
  return <>{column === 'indicators' ? <Indicators node={node} screen={screen} /> : words}<Lacks codes={lacks} /></>;
}

function CellText({ column, text, lang }: Pick<CellProps, 'column' | 'text' | 'lang'>) {
  const formats = useFormats();
  if (text === '') return null;
  const day = column === 'start' || column === 'due' ? readDay(text) : null;
  return day?.kind === 'value' ? <span className="matrix-day">{formats.shortDate(day.value)}</span> : <span className="cells-text" dir="auto" lang={lang}>{text}</span>;
}

/** By what an activity is measured, in short. */
function Indicators({ node, screen }: Pick<CellProps, 'node' | 'screen'>) {
  const t = useWords();
  return (
    <ul className="matrix-indicators">
      {measuresOf(node).map(({ item }) => {
        const target = pickText(item.target, screen);
        return (
          <li key={item.id}>
            <Spoken text={titleOf(t, item, screen)} />
            {target === undefined || target.plain === '' ? null : <span className="secondary"> {t('plan.field.target')}: <Spoken text={target} /></span>}
          </li>
        );
      })}
    </ul>
  );
}

/** One ring for everything that is missing here, and each of it in words. */
function Lacks({ codes }: { readonly codes: readonly SmartCode[] }) {
  const t = useWords();
  if (codes.length === 0) return null;
  const words = codes.map((code) => t(smartCodeKeys[code])).join(' ');
  return <span className="matrix-lacks" title={words} data-lacks={codes.join(' ')}><Disc fill={0} /><span className="visually-hidden"> {words}</span></span>;
}
