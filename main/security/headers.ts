/** What stands in the page at build time where each answer puts its own nonce. */
export const noncePlaceholder = '__CSP_NONCE__';

type PolicyOptions = {
  /** Fresh for each answer; styles made while the page runs carry it (design section 8). */
  readonly nonce?: string;
  /** Address of the development server's socket; never in a release. */
  readonly devSocket?: string;
};

/**
 * The content security policy of every answer. Workers take theirs from their own script's answer, so it stands on all of
 * them. In development Vite puts a script of its own into the page, which carries the nonce too.
 */
export function contentSecurityPolicy({ nonce, devSocket }: PolicyOptions): string {
  const withNonce = nonce === undefined ? '' : ` 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'self'${devSocket === undefined ? '' : withNonce}`,
    `style-src 'self'${withNonce}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${devSocket === undefined ? '' : ` ${devSocket}`}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** All headers of an answer to our own page. */
export function answerHeaders(type: string, policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
