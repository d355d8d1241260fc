import { useWorkbook } from '../../data/live.tsx';
import type { Saved } from '../../data/workbook.ts';
import type { LanguageTag, TranslationState } from '../../domain/text.ts';
import type { TranslatableText, TranslationPlace } from '../../domain/translation-views.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNotice } from '../../ui/notice.tsx';
import type { Undoable } from '../../ui/undo.ts';
import type { Asked } from './ask-name.tsx';
import type { TranslatingHand } from './hand.ts';
import type { TranslationDraft } from './use-translation.ts';
import { kindWords } from './word-keys.ts';

export type Acts = {
  readonly done: (done: Undoable) => void;
  readonly review: () => void;
  readonly makeOfficial: () => void;
  readonly confirm: () => void;
  readonly toDraft: () => void;
  readonly withdraw: () => void;
  readonly keep: (version: number) => void;
  /** Somebody gave the name that was asked for. */
  readonly answer: (asked: Asked, name: string) => void;
};

type Parts = {
  readonly text: TranslatableText;
  readonly language: LanguageTag;
  readonly draft: TranslationDraft;
  readonly done: (done: Undoable) => void;
  readonly hand: TranslatingHand;
  readonly ask: (asked: Asked) => void;
};

/** What is said of the open translation, each act after what was typed is on the disk, each to be taken back. */
export function useActs({ text, language, draft, done, hand, ask }: Parts): Acts {
  const t = useWords();
  const notice = useNotice();
  const { translations, read } = useWorkbook();
  const place: TranslationPlace = { record: text.record, field: text.field, language };
  const before = text.text.translations[language] ?? null;
  const named = (by: string) => ({ by, of: text.of });
  const where = [kindWords(t, text), text.number].filter((part) => part !== '').join(' ');

  function act(what: string, run: () => Promise<Saved>): void {
    void draft.flush().then(async (isSaved) => {
      if (!isSaved) return;
      // As it stands with what was just typed: taking the act back leaves the words.
      const stood = await read.translation(place);
      const answer = await run();
      if (!answer.ok) {
        notice({ text: notDoneWords(t, answer.code) });
        return;
      }
      draft.reset();
      done({ what, undo: async () => (await translations.put(place, stood)).ok });
    });
  }
  const setState = (state: TranslationState, by: string): void => { act(t(`translate.set.${state}`, { text: where }), () => translations.setState(place, state, named(by))); };
  const confirm = (by: string): void => { act(t('translate.set.confirm', { text: where }), () => translations.confirm(place, named(by))); };

  return {
    done,
    review: () => {
      if (draft.value.trim() === '') notice({ text: t('translate.nothingToReview') });
      else if (hand.name === '') ask('reviewed');
      else setState('reviewed', hand.name);
    },
    makeOfficial: () => {
      if (draft.value.trim() === '') notice({ text: t('translate.nothingToReview') });
      else ask('official');
    },
    confirm: () => {
      if (before?.stale !== true) return;
      if (hand.name === '') ask('confirm');
      else confirm(hand.name);
    },
    toDraft: () => { setState('draft', hand.name); },
    withdraw: () => {
      if (before !== null || draft.value.trim() !== '') act(t('translate.withdrawn', { text: where }), () => translations.withdraw(place, hand.name));
    },
    keep: (version) => { act(t('translate.kept', { text: where }), () => translations.keepVersion(place, version)); },
    answer: (asked, name) => {
      // Whoever makes a text official need not be the one who translates here.
      if (asked !== 'official') hand.remember(name);
      if (asked === 'confirm') confirm(name);
      else setState(asked, name);
    },
  };
}

