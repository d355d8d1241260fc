import { useEffect, useState } from 'react';
import { groupFinder } from '../../../content/participants/group-names.ts';
import { stakeholderGroups, type StakeholderGroup } from '../../../domain/speaker.ts';
import { loadWords } from '../../../i18n/engine.ts';
import { shippedLanguages } from '../../../i18n/languages.ts';
import { groupWords } from '../../../i18n/named-words.ts';

type Find = (text: string) => StakeholderGroup | undefined;

const withoutNames = groupFinder([]);

/** Finds the stakeholder groups of the program by their names in all its languages, as soon as those have been read. */
export function useShippedGroups(): Find {
  const [find, setFind] = useState<Find>(() => withoutNames);
  useEffect(() => {
    let isWanted = true;
    void readNames().then((names) => { if (isWanted) setFind(() => groupFinder(names)); });
    return () => { isWanted = false; };
  }, []);
  return find;
}

async function readNames(): Promise<readonly { readonly group: StakeholderGroup; readonly name: string }[]> {
  const words = await Promise.all(shippedLanguages.map(({ language }) => loadWords(language)));
  return words.flatMap((t) => stakeholderGroups.map((group) => ({ group, name: groupWords(t, group) })));
}
