import type { TemplateCounts, TemplateRecord } from '../../domain/templates.ts';
import type { MultiText } from '../../domain/text.ts';
import type { PackRefusal, Refused, Written } from '../own/own.ts';
import type { QuestionSet } from '../setup-shapes.ts';
import type { Saved, TypedText } from '../saved.ts';

/** A template that a person made, or took in from a file. */
export type OwnTemplate = {
  readonly id: string;
  readonly title: MultiText;
  /** Null where what it holds cannot be read: no workshop is made from it. */
  readonly counts: TemplateCounts | null;
};

/** What of a workshop goes into a template beside its structure. */
export type TemplateParts = { readonly answers: boolean; readonly hints: boolean };

export type TakenTemplates = { readonly kind: 'taken'; readonly name: string; readonly titles: readonly MultiText[]; readonly added: number };

/** Templates of this installation, loaded when they are first asked for. Each action is one operation. */
export type Templates = {
  readonly list: () => Promise<readonly OwnTemplate[]>;
  /** Keeps a workshop's structure under a title; answers the template's id. */
  readonly save: (workshop: string, title: TypedText, parts: TemplateParts) => Promise<Saved<string>>;
  readonly rename: (id: string, title: TypedText, stay?: string) => Promise<Saved>;
  readonly remove: (id: string) => Promise<Saved>;
  readonly restore: (id: string) => Promise<Saved>;
  /** Fills a new workshop from records and whole question sets. */
  readonly fill: (workshop: string, records: readonly TemplateRecord[], sets: readonly QuestionSet[]) => Promise<Saved>;
  /** Fills a new workshop from an own template; `damaged` where that cannot be read. */
  readonly fillFrom: (workshop: string, id: string) => Promise<Saved>;
  readonly saveFile: (id: string, title: string) => Promise<Saved<Written | null>>;
  /** Takes templates in from a file the person chooses; null when the person thinks better of it. What is refused changes nothing. */
  readonly openFile: () => Promise<Saved<TakenTemplates | Refused<PackRefusal> | null>>;
};
