import type { RefObject } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { PriorityText, PriorityView } from '../../../domain/priorities/priority.ts';
import { blocksFromPlain, plainFromBlocks } from '../../../domain/text.ts';
import { TextArea } from '../../../ui/field.tsx';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { useDraftText } from '../../../ui/use-draft-text.ts';
import type { Compared } from './compared.ts';

type TextProps = Pick<Compared, 'priorities' | 'language'> & {
  readonly priority: PriorityView;
  readonly field: PriorityText;
  readonly label: string;
  readonly description?: string;
  readonly keys: string;
  readonly inputRef: RefObject<HTMLTextAreaElement | null>;
};

/** A text of a priority, saved while it is typed. */
export function PriorityTextField({ priorities, language, priority, field, label, description, keys, inputRef }: TextProps) {
  const { newId } = useWorkbook();
  const { original } = priority[field];
  const written = original?.language ?? language;
  const save = async (plain: string, stay: string) => await priorities.setText(priority.id, field, { plain, language: written }, stay);
  const draft = useDraftText({ stored: original === undefined ? '' : plainFromBlocks(original.blocks), save, tidy, newId });
  return <TextArea {...draft} {...(description === undefined ? {} : { description })} inputRef={inputRef} rows={1} label={label} lang={written} end={<KeyCap keys={keys} />} />;
}

const tidy = (typed: string): string => plainFromBlocks(blocksFromPlain(typed));
