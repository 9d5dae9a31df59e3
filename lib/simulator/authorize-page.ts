import type { Answer } from './answers';

export type ConsentPortal = { readonly hubId: number; readonly name: string };

/** Where a person chooses the portal, and allows or denies. */
export function consentPage(page: {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly portals: readonly ConsentPortal[];
  readonly query: URLSearchParams;
}): Answer {
  const portals = page.portals.map(
    ({ hubId, name }, index) =>
      `<p><label><input type="radio" name="hubId" value="${hubId}"${index === 0 ? ' checked' : ''}> ${escapeHtml(name)} (${hubId})</label></p>`,
  );
  const scopes = page.scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`);
  return htmlPage(
    200,
    'Connect an app (simulated)',
    `<p>The app <strong>${escapeHtml(page.clientId)}</strong> asks for:</p>
<ul>${scopes.join('')}</ul>
<form method="post" action="/oauth/authorize?${escapeHtml(page.query.toString())}">
<fieldset><legend>Portal</legend>${portals.join('')}</fieldset>
<p><button name="decision" value="allow">Allow</button> <button name="decision" value="deny">Deny</button></p>
</form>`,
  );
}

export function failurePage(message: string): Answer {
  return htmlPage(400, 'The app cannot be connected (simulated)', `<p>${escapeHtml(message)}</p>`);
}

function htmlPage(status: number, title: string, content: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html;charset=utf-8' },
    body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1>
${content}
</main></body></html>`,
  };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
