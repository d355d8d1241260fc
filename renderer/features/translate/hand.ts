/** Who translates on this laptop, and the way to remember another name. */
export type TranslatingHand = { readonly name: string; readonly remember: (name: string) => void };
