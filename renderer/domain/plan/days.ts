const aDay = 24 * 60 * 60 * 1000;

/** Days from one ISO day to another, negative where the other comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / aDay);
