import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { KeyCap } from './key-cap.tsx';
import './keys-dialog.css';

/** Keys by what they are for. */
export type KeyGroup = { readonly head: string; readonly rows: readonly (readonly [keys: readonly string[], does: string])[] };

type KeysDialogProps = {
  readonly title: string;
  readonly about: string;
  readonly closeLabel: string;
  readonly groups: readonly KeyGroup[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** All keys of a screen, on F1. */
export function KeysDialog({ title, about, closeLabel, groups, isOpen, onClose }: KeysDialogProps) {
  return (
    <Dialog title={title} isText isOpen={isOpen} onClose={onClose} actions={<Button variant="main" keycap="Esc" onPress={onClose} autoFocus>{closeLabel}</Button>}>
      <p className="secondary">{about}</p>
      {groups.map((group) => (
        <section key={group.head} className="keys-dialog-part">
          <h3 className="small-head">{group.head}</h3>
          <dl>
            {group.rows.map(([keys, does]) => (
              <div key={does}>
                <dt>{keys.map((key) => <KeyCap key={key} keys={key} spoken />)}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
