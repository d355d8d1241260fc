import { useEffect, useRef } from 'react';
import type { HelpPageText } from '../../domain/help-text.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { HelpPage } from '../../ui/help-pages.ts';
import { HelpText } from './help-text.tsx';
import { KeyList } from './key-list.tsx';

/** One page: what the screen is for, how to do what people come for, what to do when something goes wrong, and its keys. */
export function PageView({ page, text }: { readonly page: HelpPage; readonly text: HelpPageText }) {
  const t = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  // A page that is turned begins at its head, for the eye and for the ear.
  useEffect(() => { head.current?.scrollIntoView({ block: 'end' }); }, [page]);
  return (
    <article className="help-page" data-page={page}>
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
          <h3>{t('help.trouble')}</h3>
          <dl>
            {text.trouble.map(({ sign, then }, index) => (
              <div key={index}>
                <dt><HelpText text={sign} /></dt>
                <dd><HelpText text={then} /></dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <KeyList page={page} />
    </article>
  );
}
