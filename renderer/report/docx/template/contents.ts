import type { LeftBehind, Template, TemplateRead } from './read-template.ts';

/** Parts of a template that a report takes over. */
export type Taken = 'styles' | 'theme' | 'header' | 'footer' | 'margins';

/** What somebody is told about a template, in the order it is said. */
export type TemplateContents = { readonly taken: readonly Taken[]; readonly left: readonly LeftBehind[] };

const allLeft: readonly LeftBehind[] = ['macros', 'outside', 'objects', 'pictures', 'text'];

/** What a report takes over from a template that was read, and what of the file stays behind. */
export function contentsOf({ template, left }: TemplateRead): TemplateContents {
  return { taken: takenFrom(template), left: allLeft.filter((one) => left.has(one)) };
}

function takenFrom({ theme, header, firstHeader, footer, firstFooter, margins }: Template): readonly Taken[] {
  return [
    'styles',
    ...(theme === null ? [] : ['theme'] as const),
    ...(header === null && firstHeader === null ? [] : ['header'] as const),
    ...(footer === null && firstFooter === null ? [] : ['footer'] as const),
    ...(margins === null ? [] : ['margins'] as const),
  ];
}
