import type { RefObject } from 'react';
import type { Saved, TypedText } from '../../data/saved.ts';
import { useWorkbook } from '../../data/live.tsx';
import { blocksFromPlain, plainFromBlocks, type MultiText } from '../../domain/text.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useDraftText } from '../../ui/use-draft-text.ts';

type TextProps = {
  /** What is in the record; undefined while there is none. */
  readonly text: MultiText | undefined;
  /** Language of what is typed first; later it is that of the text. */
  readonly language: string;
  readonly label: string;
  readonly keys?: string;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
  readonly save: (text: TypedText, stay: string) => Promise<Saved>;
};

/** A text of a record, saved while it is typed. */
export function SavedText({ text, language, label, keys, inputRef, save }: TextProps) {
  const { newId } = useWorkbook();
  const original = text?.original;
  const written = original?.language ?? language;
  const draft = useDraftText({ stored: original === undefined ? '' : plainFromBlocks(original.blocks), save: async (plain, stay) => await save({ plain, language: written }, stay), tidy, newId });
  return <TextArea {...draft} {...(inputRef === undefined ? {} : { inputRef })} rows={1} label={label} lang={written} {...(keys === undefined ? {} : { end: <KeyCap keys={keys} /> })} />;
}

const tidy = (typed: string): string => plainFromBlocks(blocksFromPlain(typed));
