import { useState } from 'react';
import { pickText } from '../../domain/pick-text.ts';
import type { MultiText } from '../../domain/text.ts';
import type { CaptureView } from '../../domain/views.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Disc } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useNames } from './names.ts';
import { UnheardEditor } from './unheard-editor.tsx';
import { heardGroups } from './view-model.ts';

type HeardProps = {
  readonly view: CaptureView;
  /** Language of the workshop. */
  readonly language: string;
  /** The last word was written: back to the text. */
  readonly onDone: () => void;
};

/** Which stakeholder groups were heard on the question, and which were not yet: why, and what will be done. Alt H opens the first of these. */
export function HeardGroups({ view, language, onDone }: HeardProps) {
  const t = useWords();
  const { number } = useFormats();
  const { choices, nameOf } = useNames();
  const [open, setOpen] = useState<string | null>(null);
  const groups = heardGroups(view.contributions, choices);
  const firstSilent = groups.find(({ count }) => count === 0)?.group;
  useShortcuts(firstSilent === undefined ? {} : { 'Alt+KeyH': () => { setOpen(firstSilent); } });
  return (
    <section className="capture-heard" aria-label={t('capture.heard')}>
      <h2>{t('capture.heard')}</h2>
      <ul>
        {groups.map(({ group, count }) => {
          const said = view.question.unheard.find((one) => one.group === group);
          return (
            <li key={group} className={count > 0 ? undefined : 'capture-heard-silent'}>
              <span>{nameOf({ group })}</span>
              {count > 0 ? <span className="capture-heard-count">{number(count)}</span> : <span className="capture-heard-none"><Disc fill={0} />{t('capture.notYet')}</span>}
              {count > 0 ? null : open === group ? (
                <UnheardEditor
                  question={view.question.id}
                  {...{ group, language }}
                  name={nameOf({ group })}
                  why={said?.why}
                  plan={said?.plan}
                  onDone={() => { setOpen(null); onDone(); }}
                />
              ) : (
                <div className="capture-unheard-said">
                  <Said label={t('capture.unheardWhy')} text={said?.why} />
                  <Said label={t('capture.unheardPlan')} text={said?.plan} />
                  <button type="button" className="capture-quiet" onClick={() => { setOpen(group); }}>
                    {t('capture.unheardOpen')}<span className="visually-hidden"> {nameOf({ group })}</span>{group === firstSilent ? <KeyCap keys="Alt H" /> : null}
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: MultiText | undefined }) {
  const { language } = useLanguage();
  const picked = text === undefined ? undefined : pickText(text, language);
  return picked === undefined || picked.plain === '' ? null : <p><span className="secondary">{label}</span> <Spoken text={picked} /></p>;
}
