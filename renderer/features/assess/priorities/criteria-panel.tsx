import { useState, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { Criterion } from '../../../domain/priorities/criteria.ts';
import { blocksFromPlain, plainFromBlocks } from '../../../domain/text.ts';
import { criterionWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useDraftText } from '../../../ui/use-draft-text.ts';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import type { Compared } from './compared.ts';

/** By what the priorities are compared: how much each criterion counts, and criteria of the workshop's own. */
export function CriteriaPanel(given: Compared) {
  const t = useWords();
  return (
    <section className="priorities-criteria">
      <h2 className="small-head">{t('priorities.criteria')}</h2>
      {given.compared.criteria.map((criterion) => <CriterionRow key={criterion.slug} {...given} criterion={criterion} />)}
      <NewCriterion {...given} />
    </section>
  );
}

const weights = ['0', '1', '2', '3'] as const;

function CriterionRow(given: Compared & { readonly criterion: Criterion }) {
  const { criterion: { slug, name, weight }, workshop, priorities, compared, act, screen } = given;
  const t = useWords();
  const called = criterionWords(t, screen, compared.criteria, slug);
  const weigh = (id: string): void => { act(t('priorities.weightChanged', { name: called }), async () => await priorities.setWeight(workshop, slug, Number(id))); };
  const remove = (): void => { act(t('priorities.criterionRemoved', { name: called }), async () => await priorities.removeCriterion(workshop, slug), { isQuiet: false }); };
  return (
    <div className="priorities-criterion" data-criterion={slug}>
      {name === null ? <span className="priorities-grow" aria-hidden="true">{called}</span> : <OwnName {...given} name={name} />}
      <Select hideLabel label={t('priorities.weightOf', { name: called })} options={weights.map((id) => ({ id, label: t(`priorities.weights.${id}`) }))} value={weights.find((id) => id === String(weight)) ?? '1'} onChange={weigh} />
      {name === null ? null : <Button variant="quiet" icon="trash" label={t('priorities.removeNamed', { name: called })} onPress={remove}>{''}</Button>}
    </div>
  );
}

function OwnName({ criterion: { slug }, name, workshop, priorities, language }: Compared & { readonly criterion: Criterion; readonly name: NonNullable<Criterion['name']> }) {
  const t = useWords();
  const { newId } = useWorkbook();
  const written = name.original?.language ?? language;
  const save = async (plain: string, stay: string) => await priorities.setCriterionName(workshop, slug, { plain, language: written }, stay);
  const draft = useDraftText({ stored: plainFromBlocks(name.original?.blocks ?? []), save, tidy: (typed) => plainFromBlocks(blocksFromPlain(typed)), newId });
  return <TextField {...draft} hideLabel className="priorities-grow" label={t('priorities.criterionName')} lang={written} />;
}

/** Leaving the field keeps what was typed, as Enter does. */
function NewCriterion({ workshop, priorities, language, act }: Compared) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const add = (): void => {
    const name = typed.trim();
    if (name === '') return;
    setTyped('');
    act(t('priorities.criterionAdded', { name }), async () => {
      const done = await priorities.addCriterion(workshop, { plain: name, language });
      if (!done.ok) setTyped(name);
      return done;
    });
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    add();
  };
  return (
    <div className="priorities-criterion">
      <TextField className="priorities-grow" label={t('priorities.newCriterion')} lang={language} value={typed} onChange={setTyped} onBlur={add} onKeyDown={press} />
      <Button keycap="Enter" onPress={add}>{t('votes.add')}</Button>
    </div>
  );
}
