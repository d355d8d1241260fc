import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './letters-line.css';

type LettersLineProps = {
  /** What was noticed and what can be done; null while the letters fit. */
  readonly words: { readonly text: string; readonly change: string } | null;
  readonly keycap?: string;
  readonly onChange: () => void;
};

/** Says under a field that its letters are not those of its language. It asks for nothing: the text is saved as it is typed. */
export function LettersLine({ words, keycap, onChange }: LettersLineProps) {
  return (
    <div className="letters-line" role="status">
      {words === null ? null : (
        <>
          <Icon name="globe" />
          <span>{words.text}</span>
          <Button variant="quiet" onPress={onChange} {...(keycap === undefined ? {} : { keycap })}>{words.change}</Button>
        </>
      )}
    </div>
  );
}
