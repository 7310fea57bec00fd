/** Who may speak to the playground: this machine's own browser, and no other page in it. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Nothing is loaded from anywhere else, and no text can become a script. Style attributes are let
 * through because the foreign components write their colours into them; style sheets are ours.
 */
const POLICY = [
  "default-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Set on every response. */
export function harden(res: ServerResponse): void {
  res.setHeader('content-security-policy', POLICY);
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('referrer-policy', 'no-referrer');
  res.setHeader('cross-origin-opener-policy', 'same-origin');
  res.setHeader('cross-origin-resource-policy', 'same-origin');
}

/**
 * Whether the request names this very address as its host, so that no foreign name that was led
 * here can read anything, and comes from no other page.
 */
export function isOurs(req: IncomingMessage, port: number): boolean {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = req.headers;
  if (host === undefined || !names.includes(host)) return false;
  const site = req.headers['sec-fetch-site'];
  const navigates = req.headers['sec-fetch-mode'] === 'navigate' && req.method === 'GET';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !navigates) return false;
  return origin === undefined || names.some((name) => origin === `http://${name}`);
}
