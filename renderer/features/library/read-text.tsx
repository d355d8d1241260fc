import { blocksFromWords } from '../../content/blocks.ts';
import type { Text } from '../../content/kinds.ts';
import type { Block, Run } from '../../domain/text.ts';
import { directionOf } from '../../i18n/languages.ts';
import { baseLanguage } from '../../i18n/locale-files.ts';

/** Words of the library in their own language and direction: paragraphs and lists. */
export function ReadText({ text, language, className = '' }: { readonly text: Text; readonly language: string; readonly className?: string }) {
  return (
    <div className={`library-text ${className}`} lang={language} dir={directionOf(language)}>
      {blocksFromWords(text).map((block, index) => <BlockText key={index} block={block} language={language} />)}
    </div>
  );
}

function BlockText({ block, language }: { readonly block: Block; readonly language: string }) {
  if (block.type !== 'list') return <p><Runs runs={block.runs} language={language} /></p>;
  return (
    <ul className="library-text-list">
      {block.items.map((runs, index) => <li key={index}><Runs runs={runs} language={language} /></li>)}
    </ul>
  );
}

/**
 * Blanks of a template, `{ministry}`, are set as a line to fill in, with its name in the language that the names are in; any
 * other language leaves it empty, as a word of another script in the sentence helps nobody.
 */
function Runs({ runs, language }: { readonly runs: readonly Run[]; readonly language: string }) {
  const parts = runs.map(({ text }) => text).join('').split(/\{([A-Za-z]+)\d*\}/u);
  return parts.map((part, index) => (index % 2 === 1 ? <span key={index} className="library-blank">{language === baseLanguage ? spelt(part) : emptyBlank}</span> : part));
}

const emptyBlank = '\u2026\u2026\u2026';

/** `approvingBody` as words. */
const spelt = (name: string): string => name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);

/** A single line of the library in its own language and direction. */
export function ReadLine({ text, language, className = '' }: { readonly text: string; readonly language: string; readonly className?: string }) {
  return <span className={`library-line ${className}`} lang={language} dir={directionOf(language)}>{text}</span>;
}
