/** First and last day of a workshop, ISO dates without a time. */
export type DateSpan = { readonly from: string; readonly to: string };
