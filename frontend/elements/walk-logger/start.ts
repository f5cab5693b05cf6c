import { html, nothing, type TemplateResult } from 'lit';
import type { TextKey, WalkTexts } from './texts.js';
import type { Walk } from './types.js';

const LIGHTS = ['daylight', 'dusk', 'dark'] as const;

/** What the walk is and how one takes part. */
export function startOf(walk: Walk, texts: WalkTexts): TemplateResult {
  const { t } = texts;
  const light = LIGHTS.find((known) => known === walk.light.toLowerCase());
  const rule = (key: TextKey) => html`<li>${t(key)}</li>`;
  return html`<p class="step">${t('walk.label')}</p>
    <h1 tabindex="-1" dir="auto">${walk.title}</h1>
    <p class="hint">${whenOf(walk, texts)}${light ? html` · ${t(`walk.light.${light}`)}` : nothing}</p>
    <p dir="auto">${walk.purpose}</p>
    <h2>${t('start.what')}</h2>
    <ul>
      ${rule('start.note')} ${rule('start.kept')} ${rule('start.public')}
    </ul>
    <section class="people" aria-labelledby="people">
      <h2 id="people">${t('start.placesTitle')}</h2>
      <p>${t('start.places')}</p>
      <p>${t('start.emergency')}</p>
      <p><a class="call" href="tel:112">${t('start.call112')}</a></p>
      <p>${t('start.police')}</p>
      <p><a class="call quiet" href="tel:11414">${t('start.call11414')}</a></p>
    </section>`;
}

function whenOf({ startsAt, endsAt }: Walk, { t, language }: WalkTexts): string {
  const moment = new Date(startsAt);
  const locale = { sv: 'sv-SE', en: 'en-GB', ar: 'ar-u-nu-latn' }[language];
  const inSweden = { timeZone: 'Europe/Stockholm' };
  return t('walk.when', {
    date: moment.toLocaleDateString(locale, { ...inSweden, weekday: 'long', day: 'numeric', month: 'long' }),
    time: [startsAt, endsAt].flatMap((each) => (each ? clockTime(Date.parse(each)) : [])).join('–'),
  });
}

/** Hours and minutes in Sweden, as `18:05`. */
export function clockTime(moment_ms: number): string {
  return new Date(moment_ms).toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });
}

/** Why nothing can be noted or sent now, if so. */
export function hindranceOf({ status }: Walk, { t }: WalkTexts): TemplateResult | typeof nothing {
  const said = { closed: 'walk.closed', calledoff: 'walk.calledOff', planned: 'walk.planned' } as const;
  const key = said[status.toLowerCase() as keyof typeof said];
  return key ? html`<p class="notice">${t(key)}</p>` : nothing;
}
