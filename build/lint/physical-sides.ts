/**
 * Sides of the page in styles that are written in code. Style sheets are held to logical sides by stylelint; this holds the rest:
 * what is `left` in English is `right` in Arabic. Pairs of a selector and what is said, for `no-restricted-syntax`.
 */
const sided = '/^(?:left|right|(?:margin|padding|border|scrollMargin|scrollPadding)(?:Left|Right)(?:Color|Style|Width)?|border(?:Top|Bottom)(?:Left|Right)Radius)$/';
const message = 'Logical sides only (insetInlineStart, marginInlineEnd): text runs in both directions.';

export const noPhysicalSides: readonly (readonly [selector: string, message: string])[] = [
  [`JSXAttribute[name.name='style'] Property[key.name=${sided}]`, message],
  ["JSXAttribute[name.name='style'] Property[key.name=/^(?:textAlign|float|clear)$/] > Literal[value=/^(?:left|right)$/]", message],
  [`AssignmentExpression > MemberExpression.left[object.property.name='style'][property.name=${sided}]`, message],
];
