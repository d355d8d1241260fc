import type { KeyboardEvent } from 'react';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import './first-start.css';

type Language = { readonly language: string; readonly name: string; readonly state: 'draft' | 'reviewed' };

/**
 * The very first screen: each language in its own name. Moving onto one turns the screen to it, so that nobody has to read a
 * language they do not know to find their own.
 */
export function FirstStart({ languages, onLook, onChoose }: {
  readonly languages: readonly Language[];
  readonly onLook: (language: string) => void;
  readonly onChoose: (language: string) => void;
}) {
  const t = useWords();
  const { language } = useLanguage();
  return (
    <main className="first-start" data-ready="">
      <div className="first-start-page">
        <p className="first-start-mark"><Mark /> <strong>{t('app.name')}</strong></p>
        <h1 className="question-text">{t('start.choose')}</h1>
        <ul className="first-start-list" onKeyDown={moveByArrows}>
          {languages.map((known, index) => (
            <li key={known.language} className="first-start-row">
              <span className="first-start-number"><bdi>{index + 1}</bdi></span>
              <button
                type="button"
                className="first-start-choice"
                autoFocus={known.language === language}
                aria-current={known.language === language ? 'true' : undefined}
                onFocus={() => { if (known.language !== language) onLook(known.language); }}
                onClick={() => { onChoose(known.language); }}
              >
                <span lang={known.language} className="first-start-name">{known.name}</span>
                {known.state === 'draft' ? <Tag border="dashed" tone="note">{t('start.draft')}</Tag> : null}
                {known.language === language ? <span className="first-start-go" aria-hidden="true">{t('start.goOn')} <kbd className="key-cap" dir="ltr">Enter</kbd></span> : null}
              </button>
            </li>
          ))}
        </ul>
        <p className="secondary">{t('start.chooseAbout')}</p>
      </div>
    </main>
  );
}

/** Arrow keys go from language to language, as in any list. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('.first-start-choice')];
  const at = choices.findIndex((choice) => choice === document.activeElement);
  event.preventDefault();
  choices[Math.max(0, Math.min(choices.length - 1, at + step))]?.focus();
}
