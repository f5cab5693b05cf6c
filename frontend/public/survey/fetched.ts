import type { Survey } from '../../elements/survey-form/survey.js';

/** What the page carries in `<script type="application/json" id="survey">`. */
export function surveyIn(page: Document): Survey {
  const carried = page.getElementById('survey')?.textContent;
  if (!carried) throw new Error('the page must carry <script type="application/json" id="survey">');
  return JSON.parse(carried) as Survey;
}

/** The address of this page in a language; Swedish needs no mention. */
export function addressIn(language: string, here: Location = location): string {
  return here.pathname + (language === 'sv' ? '' : `?lang=${encodeURIComponent(language)}`);
}

/** @throws where the page cannot be had, or carries no survey (any more) */
export async function fetchPage(address: string, fetcher: typeof fetch): Promise<Document> {
  const response = await fetcher(address, { headers: { Accept: 'text/html' }, cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Puts the frame around the form into the language of another page; the form itself stays, with all its answers. */
export function dressAs(page: Document, address: string): void {
  for (const part of ['.skip', '.top', '.foot']) {
    const [here, there] = [document.querySelector(part), page.querySelector(part)];
    if (here && there) here.replaceWith(document.importNode(there, true));
  }
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.dir = page.documentElement.dir;
  history.replaceState(history.state, '', address + location.hash);
}
