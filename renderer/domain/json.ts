/** A value that survives JSON unchanged: what a register of the record may hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
