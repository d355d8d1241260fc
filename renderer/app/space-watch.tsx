import { useEffect, useState, type ComponentType } from 'react';
import { followSpace, type Space } from '../data/space.ts';
import { useWorkbook } from '../data/live.tsx';
import { useAfterFirstPaint } from '../ui/after-first-paint.ts';
import { flushAutosaves } from '../ui/use-autosave.ts';

type Line = { readonly Show: ComponentType<{ readonly space: Space }>; readonly space: Space };

/**
 * Follows the room on the disk from the first paint on. When there is some again, the database is opened anew where Chromium let
 * go of it, and everything unsaved is tried again.
 */
export function SpaceWatch() {
  const workbook = useWorkbook();
  const isAfter = useAfterFirstPaint();
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    if (!isAfter) return undefined;
    let isHere = true;
    // By hand, not by `lazy`: Suspense would hold back what is being typed.
    void import('../features/space/index.ts').then(({ SpaceLine }) => {
      if (!isHere) return;
      const goOn = async (): Promise<void> => {
        await workbook.goOn();
        await flushAutosaves();
      };
      setLine({ Show: SpaceLine, space: followSpace(workbook.bridge, goOn) });
    });
    return () => { isHere = false; };
  }, [isAfter, workbook]);
  return line === null ? null : <line.Show space={line.space} />;
}
