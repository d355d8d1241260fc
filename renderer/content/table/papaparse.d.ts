/**
 * What we use of papaparse. Types of our own, because the published ones bring Node's globals into code that must do
 * without them.
 */
declare module 'papaparse' {
  type ParseError = { readonly type: string; readonly code: string };
  type StepResult = {
    readonly data: readonly string[];
    readonly errors: readonly ParseError[];
    /** `cursor` is the place in the text after this row. */
    readonly meta: { readonly cursor: number };
  };
  type Parser = { readonly abort: () => void };
  type ParseOptions = {
    readonly delimiter: string;
    readonly newline: string;
    readonly fastMode: false;
    readonly preview?: number;
    readonly step: (result: StepResult, parser: Parser) => void;
  };
  type UnparseOptions = { readonly delimiter: string; readonly newline: string };
  const Papa: {
    readonly parse: (text: string, options: ParseOptions) => void;
    readonly unparse: (rows: readonly (readonly string[])[], options: UnparseOptions) => string;
  };
  export default Papa;
}
