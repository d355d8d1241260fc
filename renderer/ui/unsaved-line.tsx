import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import type { Keeper } from './keeper.ts';
import { useUnsaved } from './use-keeper.ts';
import './unsaved-line.css';

type UnsavedLineProps = { readonly keeper: Keeper; readonly text: (count: number) => string; readonly tryAgain: string };

/** A line above the entry that repeats the top bar's warning, with what to do. */
export function UnsavedLine({ keeper, text, tryAgain }: UnsavedLineProps) {
  const count = useUnsaved(keeper);
  if (count === 0) return null;
  return (
    <div className="unsaved-line" role="alert">
      <Icon name="warning" />
      <span>{text(count)}</span>
      <Button variant="plain" onPress={() => { void keeper.settle(); }}>{tryAgain}</Button>
    </div>
  );
}
