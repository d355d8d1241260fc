import type { ReportKind } from '../../../domain/report-choices.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { definitionOf } from '../../../report/kinds/registry.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckLine } from '../../../ui/check-line.tsx';
import { SegmentedChoice } from '../../../ui/choice.tsx';
import { Roving } from '../../../ui/roving.tsx';
import { chordOf } from '../../../ui/use-shortcuts.ts';
import { Group } from './group.tsx';
import { partLines, withMoved, withPart, withParts, type PartLine } from './order.ts';
import { kindKeys, partWords } from './word-keys.ts';
import type { Choices } from './use-choices.ts';

/** Which parts each report has, and in which order; what becomes of those in which nothing was written. */
export function PartChoices(props: Choices & { readonly kinds: readonly ReportKind[] }) {
  const t = useWords();
  const { choices, choose, kinds } = props;
  const changed = kinds.filter((kind) => choices.parts[kind] !== undefined).length;
  return (
    <Group id="parts" title={t('export.group.parts')} chosen={changed === 0 ? t('export.allParts') : t('export.changedParts', { count: changed })}>
      <p className="export-hint">{t('export.partsAbout')}</p>
      {kinds.map((kind) => <KindParts key={kind} {...props} kind={kind} />)}
      <SegmentedChoice
        label={t('export.emptyParts')}
        hideLabel={false}
        options={[{ id: 'named', label: t('export.emptyNamed') }, { id: 'left-out', label: t('export.emptyLeftOut') }]}
        value={choices.emptyParts}
        onChange={(value) => { choose('emptyParts', value); }}
      />
      <CheckLine label={t('export.participantList')} about={t('export.participantListAbout')} checked={choices.participantList} onChange={(isOn) => { choose('participantList', isOn); }} />
    </Group>
  );
}

function KindParts({ kind, choices, change }: Choices & { readonly kind: ReportKind }) {
  const t = useWords();
  const all = definitionOf(kind).parts.map(({ slug }) => slug);
  const lines = partLines(all, choices.parts[kind]);
  const count = lines.filter(({ isOn }) => isOn).length;
  const keep = (next: (now: readonly PartLine[]) => readonly string[]): void => {
    change('parts', (now) => withParts(now.parts, kind, all, next(partLines(all, now.parts[kind]))));
  };
  const move = (slug: string, by: -1 | 1): void => { keep((now) => withMoved(now, slug, by)); };
  const name = t(kindKeys[kind].name);
  return (
    <fieldset data-kind={kind}>
      <legend className="field-label">{name}</legend>
      <Roving label={t('export.partsOf', { kind: name })} className="export-parts">
        {lines.map(({ slug, isOn }, at) => {
          const part = partWords(t, slug);
          return (
            <div key={slug} className="export-part" data-part={slug}>
              <CheckLine
                label={part}
                rove
                checked={isOn}
                isDisabled={isOn && count === 1}
                shortcuts="Alt+ArrowUp Alt+ArrowDown"
                onChange={(on) => { keep((now) => withPart(all, now, slug, on)); }}
                onKeyDown={(event) => {
                  const by = { 'Alt+ArrowUp': -1, 'Alt+ArrowDown': 1 } as const;
                  const chord = chordOf(event.nativeEvent);
                  if (!isOn || (chord !== 'Alt+ArrowUp' && chord !== 'Alt+ArrowDown')) return;
                  event.preventDefault();
                  move(slug, by[chord]);
                }}
              />
              <Button variant="quiet" icon="up" label={t('export.moveUp', { part })} isDisabled={!isOn || at === 0} onPress={() => { move(slug, -1); }}>{t('export.up')}</Button>
              <Button variant="quiet" icon="down" label={t('export.moveDown', { part })} isDisabled={!isOn || at >= count - 1} onPress={() => { move(slug, 1); }}>{t('export.down')}</Button>
            </div>
          );
        })}
      </Roving>
      {choices.parts[kind] === undefined ? null : <Button variant="link" onPress={() => { keep(() => all); }}>{t('export.usualParts')}</Button>}
    </fieldset>
  );
}
