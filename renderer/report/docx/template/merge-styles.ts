import { childOf, elementsOf, make, withChildren, type Element } from './xml.ts';

/** Our styles in a ministry's looks, and what its own styles are called in the file. */
export type MergedStyles = { readonly styles: Element; readonly ids: ReadonlyMap<string, string> };

// The ids our text names although Word itself defines these styles.
const wordsOwn: Readonly<Record<string, string>> = { normal: 'Normal', 'default paragraph font': 'DefaultParagraphFont', 'normal table': 'TableNormal' };

/** Properties that would break our numbering or our direction, which are set in the paragraphs and runs themselves. */
const dropped: ReadonlySet<string> = new Set([
  'w:numPr', 'w:bidi', 'w:framePr', 'w:sectPr', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:lang', 'w:rtl', 'w:cs',
  'w:link', 'w:aliases', 'w:autoRedefine', 'w:rsid', 'w:hidden', 'w:personal', 'w:personalCompose', 'w:personalReply', 'w:vanish', 'w:specVanish', 'w:textDirection', 'w:pStyle', 'w:rStyle', 'w:divId', 'w:cnfStyle',
]);

/** Order of what we put back (CT_PPrBase). */
const order = ['w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:widowControl', 'w:suppressLineNumbers', 'w:pBdr', 'w:shd', 'w:tabs', 'w:suppressAutoHyphens', 'w:kinsoku', 'w:wordWrap', 'w:overflowPunct', 'w:topLinePunct', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:bidi', 'w:adjustRightInd', 'w:snapToGrid', 'w:spacing', 'w:ind', 'w:contextualSpacing', 'w:mirrorIndents', 'w:suppressOverlap', 'w:jc', 'w:textAlignment', 'w:textboxTightWrap', 'w:outlineLvl'];

/**
 * Styles of one name are one: they keep our id and take the template's looks. Styles that only we have lose their own faces and
 * colours, so that they follow the template's text. The template's other styles come along for whoever edits the file.
 */
export function mergeStyles(ours: Element, theirs: Element): MergedStyles {
  const own = elementsOf(ours, 'w:style');
  const byName = new Map(own.map((style) => [nameOf(style), style]));
  const ownIds = new Set(own.map(idOf));
  const foreign = elementsOf(theirs, 'w:style').filter((style) => style.attributes['w:type'] !== 'numbering');
  const ids = new Map(foreign.map((style) => {
    const same = byName.get(nameOf(style));
    const id = idOf(style);
    if (same !== undefined && same.attributes['w:type'] === style.attributes['w:type']) return [id, idOf(same)] as const;
    return [id, wordsOwn[nameOf(style)] ?? (ownIds.has(id) ? `Template${id}` : id)] as const;
  }));
  const taken = new Map(foreign.map((style) => [ids.get(idOf(style)) ?? '', style]));
  const accent = accentOf(foreign);
  const merged = [
    ...own.map((style) => {
      const like = taken.get(idOf(style));
      return like === undefined ? rebased(style, accent) : dressed(style, like, ids);
    }),
    ...[...taken].filter(([id]) => !ownIds.has(id)).map(([id, style]) => renamed(style, id, ids)),
  ];
  return { styles: withChildren(ours, [defaultsOf(ours, theirs), ...elementsOf(ours, 'w:latentStyles'), ...merged]), ids };
}

/** Our style in the looks of theirs; its direction, its level and what keeps it together stay ours. */
function dressed(style: Element, like: Element, ids: ReadonlyMap<string, string>): Element {
  const looks = cleaned(like, ids);
  const kept = elementsOf(childOf(style, 'w:pPr') ?? make('w:pPr')).filter(({ name }) => name === 'w:bidi' || name === 'w:outlineLvl' || name === 'w:keepNext' || name === 'w:keepLines');
  const given = elementsOf(childOf(looks, 'w:pPr') ?? make('w:pPr')).filter(({ name }) => !kept.some((one) => one.name === name));
  const paragraph = [...kept, ...given].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const base = childOf(looks, 'w:basedOn');
  const plain = elementsOf(style).filter(({ name }) => !['w:pPr', 'w:rPr', 'w:basedOn'].includes(name));
  const [name, ...rest] = plain;
  const runs = childOf(looks, 'w:rPr');
  return withChildren(style, [
    ...(name === undefined ? [] : [name]),
    ...(base === undefined ? [] : [base]),
    ...rest,
    ...(paragraph.length === 0 ? [] : [make('w:pPr', {}, paragraph)]),
    ...(runs === undefined ? [] : [runs]),
  ]);
}

function renamed(style: Element, id: string, ids: ReadonlyMap<string, string>): Element {
  const clean = cleaned(style, ids);
  return { ...clean, attributes: { ...clean.attributes, 'w:styleId': id } };
}

/** Without faces, without the size of plain text, and with the template's accent in place of ours. */
function rebased(style: Element, accent: Element | undefined): Element {
  const runs = childOf(style, 'w:rPr');
  if (runs === undefined) return style;
  const isBody = childOf(runs, 'w:sz')?.attributes['w:val'] === '22';
  const left = elementsOf(runs).flatMap((property): readonly Element[] => {
    if (property.name === 'w:rFonts' || (isBody && (property.name === 'w:sz' || property.name === 'w:szCs'))) return [];
    if (property.name !== 'w:color') return [property];
    if (property.attributes['w:val'] === '0E5A6B') return accent === undefined ? [] : [accent];
    return property.attributes['w:val'] === '1B2225' ? [] : [property];
  });
  return withChildren(style, elementsOf(style).flatMap((child) => (child.name !== 'w:rPr' ? [child] : left.length === 0 ? [] : [withChildren(runs, left)])));
}

/** The colour of the template's first heading. */
function accentOf(styles: readonly Element[]): Element | undefined {
  const heading = styles.find((style) => nameOf(style) === 'heading 1');
  const colour = heading === undefined ? undefined : childOf(childOf(heading, 'w:rPr'), 'w:color');
  return colour === undefined ? undefined : cleaned(colour, new Map());
}

function defaultsOf(ours: Element, theirs: Element): Element {
  const [own, foreign] = [childOf(ours, 'w:docDefaults'), childOf(theirs, 'w:docDefaults')];
  if (foreign === undefined) return own ?? make('w:docDefaults');
  const language = childOf(childOf(childOf(own, 'w:rPrDefault'), 'w:rPr'), 'w:lang');
  const clean = cleaned(foreign, new Map());
  const runs = elementsOf(childOf(childOf(clean, 'w:rPrDefault'), 'w:rPr') ?? make('w:rPr'));
  const paragraph = childOf(clean, 'w:pPrDefault');
  return make('w:docDefaults', {}, [
    make('w:rPrDefault', {}, [make('w:rPr', {}, [...runs, ...(language === undefined ? [] : [language])])]),
    ...(paragraph === undefined ? [] : [paragraph]),
  ]);
}

/** Only what Word itself knows, without what must not come from a template, and with the ids of this file. */
function cleaned(element: Element, ids: ReadonlyMap<string, string>): Element {
  const attributes = Object.fromEntries(Object.entries(element.attributes).filter(([key]) => key.startsWith('w:')));
  if (element.name === 'w:basedOn' || element.name === 'w:next') {
    const id = ids.get(attributes['w:val'] ?? '');
    return make(element.name, id === undefined ? { 'w:val': 'Normal' } : { 'w:val': id });
  }
  return {
    name: element.name,
    attributes,
    children: withComplex(element, elementsOf(element).filter((child) => child.name.startsWith('w:') && !dropped.has(child.name) && !isSide(child)).map((child) => cleaned(child, ids))),
  };
}

// Weight and size of Arabic are properties of their own, which a template made for Latin text does not name.
const complex: Readonly<Record<string, string>> = { 'w:b': 'w:bCs', 'w:sz': 'w:szCs' };

function withComplex({ name }: Element, properties: readonly Element[]): readonly Element[] {
  if (name !== 'w:rPr') return properties;
  return properties.flatMap((property) => {
    const twin = complex[property.name];
    return twin === undefined || properties.some((one) => one.name === twin) ? [property] : [property, { ...property, name: twin }];
  });
}

/** An edge of the page, which is another one from right to left. */
function isSide({ name, attributes }: Element): boolean {
  return name === 'w:jc' && /^(?:left|right|start|end)$/u.test(attributes['w:val'] ?? '');
}

function idOf({ attributes }: Element): string {
  return attributes['w:styleId'] ?? '';
}

function nameOf(style: Element): string {
  return (childOf(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase();
}
