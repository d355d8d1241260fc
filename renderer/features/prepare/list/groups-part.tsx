import type { OwnGroup } from '../../../domain/groups.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import { stakeholderGroups } from '../../../domain/speaker.ts';
import { groupWords } from '../../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Select } from '../../../ui/choice.tsx';
import { Margin } from '../../../ui/margin.tsx';
import type { Import } from './use-import.ts';

/** Groups that the list names and the workshop does not know: each is one there is, a new one, or none. */
export function GroupsPart({ state, own, language: written }: { readonly state: Import; readonly own: readonly OwnGroup[]; readonly language: string }) {
  const t = useWords();
  const { language } = useLanguage();
  const unknown = state.groups.filter(({ known }) => known === null);
  if (unknown.length === 0) return null;
  const there = [
    ...stakeholderGroups.map((slug) => ({ id: `is ${slug}`, label: groupWords(t, slug) })),
    ...own.filter(({ isRemoved }) => !isRemoved).map(({ slug, name }) => ({ id: `is ${slug}`, label: plainIn(name, language) })),
  ];
  const options = [{ id: 'new', label: t('people.import.newGroup') }, { id: 'none', label: t('people.import.noGroup') }, ...there];
  return (
    <section>
      <Margin>
        <h2 className="small-head">{t('people.import.groups')}</h2>
        <p className="secondary">{t('people.import.groupsAbout')}</p>
        <div className="prepare-fields">
          {unknown.map(({ name }) => {
            const choice = state.choiceOf(name);
            return (
              <div key={name} lang={written}>
                <Select
                  label={name}
                  value={typeof choice === 'string' ? choice : `is ${choice.slug}`}
                  options={options}
                  onChange={(id) => { state.chooseGroup(name, id === 'new' || id === 'none' ? id : { slug: id.slice(3) }); }}
                />
              </div>
            );
          })}
        </div>
      </Margin>
    </section>
  );
}
