import { useRef, useState, type CSSProperties } from 'react';
import type { AttachedView } from '../domain/attached.ts';
import { useFormats, useLanguage, useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { shownWords } from './attached-words.ts';
import { FileSign } from './file-sign.tsx';
import { usePicture } from './use-picture.ts';

/** One is the whole picture in its place; above it, the place scrolls. */
const zooms = [1, 1.5, 2, 3, 4, 6] as const;

/** The picture in the size of the dialog, larger by keys; of what has no picture, its sign and why. */
export function LargePicture({ file }: { readonly file: AttachedView }) {
  const t = useWords();
  if (file.kind === 'picture') return <Zoomed file={file} />;
  return (
    <div className="attached-card">
      <FileSign kind={file.kind} name={file.name} />
      <p>{t(file.kind === 'photo' ? 'attached.noPreviewPhoto' : 'attached.noPreview')}</p>
    </div>
  );
}

function Zoomed({ file }: { readonly file: AttachedView }) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const picture = usePicture(file);
  const [step, setStep] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const zoom = zooms[step] ?? 1;
  const to = (next: number): void => { setStep(Math.min(zooms.length - 1, Math.max(0, next))); };
  useShortcuts({ 'Alt+Equal': () => { to(step + 1); }, 'Alt+Minus': () => { to(step - 1); }, 'Alt+Digit0': () => { to(0); } }, { inDialog: true });
  if (picture.kind === 'missing' || picture.kind === 'damaged') return <p className="attached-card" role="alert">{t(`attached.${picture.kind}`)}</p>;
  const style: CSSProperties & { readonly '--attached-zoom': number } = { '--attached-zoom': zoom };
  return (
    <div className="attached-large">
      <div className="attached-large-place scroll-area" ref={place} tabIndex={0} role="group" aria-label={shownWords(file, language)} style={style}>
        {picture.kind === 'shown' ? <img src={picture.address} alt={shownWords(file, language)} draggable={false} /> : null}
      </div>
      <div className="attached-zoom">
        <Button variant="quiet" keycap="Alt −" isDisabled={step === 0} onPress={() => { to(step - 1); }}>{t('attached.zoomOut')}</Button>
        <span aria-live="polite">{formats.percent(zoom)}</span>
        <Button variant="quiet" keycap="Alt +" isDisabled={step === zooms.length - 1} onPress={() => { to(step + 1); }}>{t('attached.zoomIn')}</Button>
        <Button variant="quiet" keycap="Alt 0" isDisabled={step === 0} onPress={() => { to(0); }}>{t('attached.zoomFit')}</Button>
      </div>
    </div>
  );
}
