import type { RefObject } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import type { AnswerPlace, AnswerText, AnswerView } from '../../domain/assessment/answer.ts';
import { blocksFromPlain, plainFromBlocks } from '../../domain/text.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useDraftText } from '../../ui/use-draft-text.ts';
import type { Given } from './use-assess.ts';

type TextProps = Pick<Given, 'workshop' | 'assess' | 'language'> & {
  readonly place: AnswerPlace;
  readonly answer: AnswerView | undefined;
  readonly field: AnswerText;
  readonly label: string;
  readonly keys: string;
  readonly inputRef: RefObject<HTMLTextAreaElement | null>;
};

/** A text of an answer, saved while it is typed. */
export function AnswerTextField({ workshop, assess, language, place, answer, field, label, keys, inputRef }: TextProps) {
  const { newId } = useWorkbook();
  const original = answer?.[field].original;
  const written = original?.language ?? language;
  const save = async (plain: string, stay: string) => await assess.setText(workshop, place, field, { plain, language: written }, stay);
  const draft = useDraftText({ stored: original === undefined ? '' : plainFromBlocks(original.blocks), save, tidy, newId });
  return <TextArea {...draft} inputRef={inputRef} rows={1} label={label} lang={written} end={<KeyCap keys={keys} />} />;
}

const tidy = (typed: string): string => plainFromBlocks(blocksFromPlain(typed));
