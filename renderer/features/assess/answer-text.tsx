import type { RefObject } from 'react';
import type { AnswerPlace, AnswerText, AnswerView } from '../../domain/assessment/answer.ts';
import { SavedText } from './saved-text.tsx';
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
export function AnswerTextField({ workshop, assess, place, answer, field, ...rest }: TextProps) {
  return <SavedText {...rest} text={answer?.[field]} save={async (text, stay) => await assess.setText(workshop, place, field, text, stay)} />;
}
