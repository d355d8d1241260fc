/** No longer than this at a time: a key pressed meanwhile is answered within one frame. */
const longest = 10;

/** Goes through things in slices, so that the page answers in between. */
export async function inSlices<T>(things: Iterable<T>, each: (thing: T) => void): Promise<void> {
  let begun = performance.now();
  for (const thing of things) {
    each(thing);
    if (performance.now() - begun < longest) continue;
    await new Promise((resolve) => { setTimeout(resolve); });
    begun = performance.now();
  }
}
