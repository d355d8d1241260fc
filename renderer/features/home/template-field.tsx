import type { OwnTemplate } from '../../data/templates/templates.ts';
import { plainIn } from '../../domain/pick-text.ts';
import { shippedTemplates, type ShippedTemplate } from '../../domain/templates.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import type { PlainKey, Words } from '../../i18n/word-types.ts';
import { Select } from '../../ui/choice.tsx';
import { useOwnTemplates } from './use-own-templates.ts';

export type ChosenTemplate = { readonly shipped: ShippedTemplate } | { readonly own: string };

const names = {
  'sector-roundtable': { title: 'templates.of.sector-roundtable.title', about: 'templates.of.sector-roundtable.about' },
  'self-assessment': { title: 'templates.of.self-assessment.title', about: 'templates.of.self-assessment.about' },
  'handbook-course': { title: 'templates.of.handbook-course.title', about: 'templates.of.handbook-course.about' },
  empty: { title: 'templates.of.empty.title', about: 'templates.of.empty.about' },
} as const satisfies Readonly<Record<ShippedTemplate, Readonly<Record<'title' | 'about', PlainKey>>>>;

/** Which template a new workshop is made from: those that ship, then one's own, with what the chosen one holds. */
export function TemplateField({ value, onChange }: { readonly value: ChosenTemplate; readonly onChange: (chosen: ChosenTemplate) => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const own = (useOwnTemplates() ?? []).filter(({ counts }) => counts !== null);
  const id = 'shipped' in value ? value.shipped : `own ${value.own}`;
  const chosen = 'own' in value ? own.find((one) => one.id === value.own) : undefined;
  return (
    <div className="home-form-wide">
      <Select
        label={t('templates.field')}
        value={id}
        options={[
          ...shippedTemplates.map((one) => ({ id: one, label: t(names[one].title) })),
          ...own.map((one) => ({ id: `own ${one.id}`, label: titleWords(t, one, language), detail: t('templates.ownOne') })),
        ]}
        onChange={(next) => {
          const known = shippedTemplates.find((one) => one === next);
          onChange(known === undefined ? { own: next.replace(/^own /u, '') } : { shipped: known });
        }}
      />
      <p className="field-about">{'shipped' in value ? t(names[value.shipped].about) : chosen === undefined ? null : countWords(t, chosen)}</p>
    </div>
  );
}

/** What a template is called. */
export const titleWords = (t: Words, { title }: Pick<OwnTemplate, 'title'>, language: string): string => {
  const plain = plainIn(title, language);
  return plain === '' ? t('app.untitled') : plain;
};

/** How much a template holds, in words. */
export function countWords(t: Words, { counts }: Pick<OwnTemplate, 'counts'>): string {
  if (counts === null) return t('templates.unreadable');
  const { questions, blocks, answers, hints } = counts;
  return t('templates.holds', { questions, blocks, answers, hints });
}
