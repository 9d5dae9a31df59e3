import { fail, succeed, type Result } from '../result';

type BaseUrlProblem = 'not_a_url' | 'not_https' | 'has_credentials' | 'has_query_or_fragment';

const LOOPBACK_HOST = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/** HubSpot's address, without a slash at its end. Plain http is for loopback only. */
export function parseBaseUrl(text: string): Result<string, BaseUrlProblem> {
  if (!URL.canParse(text)) return fail('not_a_url');
  const url = new URL(text);
  const isLoopbackHttp = url.protocol === 'http:' && LOOPBACK_HOST.test(url.hostname);
  if (url.protocol !== 'https:' && !isLoopbackHttp) return fail('not_https');
  if (url.username !== '' || url.password !== '') return fail('has_credentials');
  if (/[?#]/.test(text)) return fail('has_query_or_fragment');
  return succeed(`${url.origin}${url.pathname}`.replace(/\/+$/, ''));
}
