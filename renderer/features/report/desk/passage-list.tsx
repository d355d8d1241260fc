import type { RefObject } from 'react';
import type { LanguageTag } from '../../../domain/text.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import type { Keeper } from '../../../ui/keeper.ts';
import { Chips } from './chips.tsx';
import { isSinglePassage, labelOf, type Desk, type DeskPart, type NumberedPassage } from './desk-model.ts';
import { PassageEditor } from './passage-editor.tsx';
import { PassageRow } from './passage-row.tsx';
import { placeOf } from './part-words.ts';
import type { Offers } from './use-offers.ts';
import { insertedAt, type DeskControl } from './use-desk.ts';
import type { TypedPassages } from './typed-passages.ts';

type PassageListProps = {
  readonly workshop: string;
  readonly desk: Desk;
  readonly part: DeskPart;
  readonly control: DeskControl;
  readonly keeper: Keeper;
  readonly typed: TypedPassages;
  readonly languages: readonly LanguageTag[];
  readonly offers: Offers;
  readonly typedAhead: RefObject<string>;
};

/** The passages of a part, numbered as in the report; the open one is an editor in its place. */
export function PassageList(props: PassageListProps) {
  const { workshop, desk, control } = props;
  const t = useWords();
  const { open, passages, show } = control;
  const rows = passages.map((passage) => ({ id: passage.id, passage }));
  const isStored = rows.some(({ id }) => id === open.id);
  const at = insertedAt(passages, open.place.after);
  const all: readonly { readonly id: string; readonly passage: NumberedPassage | undefined }[] = isStored ? rows : [...rows.slice(0, at), { id: open.id, passage: undefined }, ...rows.slice(at)];
  return (
    <ol className="desk-passages" aria-label={t('desk.passages')}>
      {all.map(({ id, passage }) => (
        <li key={id}>
          {id === open.id || passage === undefined
            ? <OpenRow {...props} passage={passage} />
            : <PassageRow passage={passage} onOpen={show}><Chips workshop={workshop} condenses={passage.condenses} answers={desk.answers} /></PassageRow>}
        </li>
      ))}
    </ol>
  );
}

function OpenRow(props: PassageListProps & { readonly passage: NumberedPassage | undefined }) {
  const { workshop, desk, part, control, keeper, languages, offers, typedAhead, passage } = props;
  const t = useWords();
  const { language } = useLanguage();
  const { open, handle, taken } = control;
  const label = passage === undefined ? t('desk.newPassage') : placeOf(t, part, passage, language);
  const cites = [...new Set([...(passage?.condenses ?? []), ...(handle.current?.id === open.id ? handle.current.now().cites : [])])];
  const isFirst = part.passages.length === 0;
  return (
    <Margin number={passage === undefined ? '' : labelOf(passage)} strong className="desk-open">
      <PassageEditor
        key={open.id}
        workshop={workshop}
        id={open.id}
        place={open.place}
        passage={passage}
        start={open.start}
        keeper={keeper}
        typed={props.typed}
        languages={languages}
        label={label}
        placeholder={isFirst ? t('desk.firstPassage') : t('desk.nextPassage')}
        isSingle={isSinglePassage(part.part)}
        handle={handle}
        typedAhead={typedAhead}
        offers={offers}
        onEnter={control.next}
        onStep={control.step}
        onEmptied={() => { control.emptied(open.id, label); }}
      >
        <Chips
          workshop={workshop}
          condenses={cites.filter((id) => passage?.condenses.includes(id) === true || taken.has(id))}
          answers={desk.answers}
          onUntie={(id) => { control.untie(id, desk.answers.get(id)?.number ?? t('desk.chipGone')); }}
        />
      </PassageEditor>
    </Margin>
  );
}
