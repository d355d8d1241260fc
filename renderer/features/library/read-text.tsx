import { blocksFromWords } from '../../content/blocks.ts';
import type { Text } from '../../content/kinds.ts';
import type { Block, Run } from '../../domain/text.ts';
import { directionOf } from '../../i18n/languages.ts';

/** Words of the library in their own language and direction: paragraphs and lists. */
export function ReadText({ text, language, className = '' }: { readonly text: Text; readonly language: string; readonly className?: string }) {
  return (
    <div className={`library-text ${className}`} lang={language} dir={directionOf(language)}>
      {blocksFromWords(text).map((block, index) => <BlockText key={index} block={block} />)}
    </div>
  );
}

function BlockText({ block }: { readonly block: Block }) {
  if (block.type !== 'list') return <p><Runs runs={block.runs} /></p>;
  return (
    <ul className="library-text-list">
      {block.items.map((runs, index) => <li key={index}><Runs runs={runs} /></li>)}
    </ul>
  );
}

/** Blanks of a template, `{ministry}`, are set as a line to fill in with its name. */
function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const parts = runs.map(({ text }) => text).join('').split(/\{([a-z]+)\d*\}/u);
  return parts.map((part, index) => (index % 2 === 1 ? <span key={index} className="library-blank">{part}</span> : part));
}

/** A single line of the library in its own language and direction. */
export function ReadLine({ text, language, className = '' }: { readonly text: string; readonly language: string; readonly className?: string }) {
  return <span className={`library-line ${className}`} lang={language} dir={directionOf(language)}>{text}</span>;
}
