import { originalOf } from '../../../domain/decode.ts';
import type { Json } from '../../../domain/json.ts';
import { plainFromBlocks } from '../../../domain/text.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { PlainKey, Words } from '../../../i18n/word-types.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useAct } from './use-act.ts';
import type { BallotGiven } from './votes-given.ts';

const names: Readonly<Record<string, PlainKey>> = {
  method: 'votes.method',
  counting: 'votes.counting',
  state: 'votes.state',
  dots: 'votes.dotsEach',
  places: 'votes.placesAsked',
  question: 'votes.question',
  'title.o': 'votes.title',
  'decision.o': 'votes.decision',
};

/** What two laptops set or wrote differently, with a way to keep either. */
export function SettingClashes(given: BallotGiven) {
  const { ballot, votes } = given;
  const t = useWords();
  const act = useAct(given);
  const texts = ballot.options.flatMap((option, at) => Object.entries(option.clashes).filter(([field]) => field === 'text.o').map(([field, values]) => ({ record: option.id, field, values, name: t('votes.optionNumber', { number: String(at + 1) }) })));
  const own = Object.entries(ballot.clashes).flatMap(([field, values]) => {
    const key = Object.hasOwn(names, field) ? names[field] : undefined;
    return key === undefined ? [] : [{ record: ballot.id, field, values, name: t(key) }];
  });
  return [...own, ...texts].map(({ record, field, values, name }) => (
    <ClashLine
      key={`${record} ${field}`}
      text={t('votes.settingClash', { what: name })}
      choices={values.map((value) => ({ label: valueWords(t, value), keep: () => { void act(t('votes.done.kept'), () => votes.settle(record, field, value)); } }))}
    />
  ));
}

/** Numbers that two laptops counted differently for the same people. */
export function CountClashes(given: BallotGiven & { readonly nameOf: (vote: string, field: string) => string }) {
  const { ballot, votes, nameOf } = given;
  const t = useWords();
  const formats = useFormats();
  const act = useAct(given);
  const found = ballot.votes.flatMap(({ id, clashes }) => Object.entries(clashes).map(([field, values]) => ({ id, field, values })));
  return found.map(({ id, field, values }) => (
    <ClashLine
      key={`${id} ${field}`}
      text={t('votes.clash', { what: nameOf(id, field) })}
      choices={values.map((value) => ({ label: formats.number(value), keep: () => { void act(t('votes.done.kept'), () => votes.settle(id, field, value)); } }))}
    />
  ));
}

function ClashLine({ text, choices }: { readonly text: string; readonly choices: readonly { readonly label: string; readonly keep: () => void }[] }) {
  const t = useWords();
  return (
    <p className="votes-clash">
      <Icon name="warning" />
      <span>{text}</span>
      {choices.map(({ label, keep }) => <Button key={label} onPress={keep}>{t('votes.keep', { value: label })}</Button>)}
    </p>
  );
}

/** A setting or a text as it is offered. */
function valueWords(t: Words, value: Json): string {
  switch (value) {
    case 'dots': case 'ranking': case 'rating': return t(`votes.methods.${value}`);
    case 'hands': case 'tables': case 'groups': return t(`votes.countings.${value}`);
    case 'draft': case 'open': case 'closed': return t(`votes.states.${value}`);
    default: {
      const text = originalOf(value);
      return text === undefined ? String(typeof value === 'object' ? JSON.stringify(value) : value) : `“${plainFromBlocks(text.blocks)}”`;
    }
  }
}
