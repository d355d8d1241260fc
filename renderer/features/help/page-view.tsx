import { useEffect, useRef } from 'react';
import type { HelpPageText } from '../../domain/help-text.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import type { HelpPage } from '../../ui/help-pages.ts';
import { HelpText, useHelpLanguage } from './help-text.tsx';
import { KeyList } from './key-list.tsx';

/** One page: what the screen is for, how to do what people come for, what to do when something goes wrong, and its keys. */
export function PageView({ page, text }: { readonly page: HelpPage; readonly text: HelpPageText }) {
  const t = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  // A page that is turned begins at its head, for the eye and for the ear.
  useEffect(() => { head.current?.scrollIntoView({ block: 'end' }); }, [page]);
  const { language, direction } = useLanguage();
  const foreign = useHelpLanguage();
  return (
    <article className="help-page" data-page={page}>
      <div className="help-text" {...foreign}>
        <h2 ref={head} className="title-text"><HelpText text={text.title} /></h2>
        <p className="help-for"><HelpText text={text.for} /></p>
        {text.tasks.map((task, index) => (
          <section key={index} className="help-task">
            <h3><HelpText text={task.title} /></h3>
            <ol>{task.steps.map((step, at) => <li key={at}><HelpText text={step} /></li>)}</ol>
          </section>
        ))}
        {text.trouble.length === 0 ? null : (
          <section className="help-trouble">
            <h3 lang={language} dir={direction}>{t('help.trouble')}</h3>
            <Trouble of={text.trouble} />
          </section>
        )}
      </div>
      <KeyList page={page} />
    </article>
  );
}

function Trouble({ of }: { readonly of: HelpPageText['trouble'] }) {
  return (
    <dl>
      {of.map(({ sign, then }, index) => (
        <div key={index}>
          <dt><HelpText text={sign} /></dt>
          <dd><HelpText text={then} /></dd>
        </div>
      ))}
    </dl>
  );
}
