import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Tone } from './types';

/** A shape of its own for each tone: colour alone tells nothing to one in twelve men, or in a printed protocol. */
const tones: Record<Tone, SVGTemplateResult> = {
  safe: svg`<circle cx="14" cy="14" r="11"/><path class="ink" d="M8.8 14.3l3.6 3.7 6.8-7.6"/>`,
  unsafe: svg`<path d="M14 2.6 26 24H2z"/><path class="ink" d="M14 10v6.6M14 20v.6"/>`,
  neutral: svg`<rect x="4" y="4" width="20" height="20" rx="3"/><path class="ink" d="M9.5 14h9"/>`,
};

export function toneSymbol(tone: Tone): TemplateResult {
  return html`<svg class="tone ${tone}" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">${tones[tone]}</svg>`;
}

/** Several things as one: the outline is their tone's, the size tells roughly how many. */
export function countSymbol(tone: Tone, count: number): TemplateResult {
  const side = count < 10 ? 30 : count < 100 ? 36 : count < 1000 ? 42 : 50;
  return html`<span class="count ${tone}" style="inline-size: ${side}px; block-size: ${side}px" aria-hidden="true">${count}</span>`;
}

/** A pin whose tip is the position. */
export function pinSymbol(number: number): TemplateResult {
  return html`<svg class="pin" viewBox="0 0 32 42" width="32" height="42" aria-hidden="true">
    <path d="M16 1.5a14 14 0 0 0-14 14c0 10 14 25 14 25s14-15 14-25a14 14 0 0 0-14-14z"/>
    <text x="16" y="21" text-anchor="middle">${number}</text></svg>`;
}

export function stopSymbol(number: number): TemplateResult {
  return html`<svg class="stop" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
    <circle cx="14" cy="14" r="12"/><text x="14" y="19" text-anchor="middle">${number}</text></svg>`;
}

export const crosshair: TemplateResult = html`<svg class="crosshair" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
  <g class="halo"><circle cx="24" cy="24" r="9"/><path d="M24 3v14M24 31v14M3 24h14M31 24h14"/></g>
  <g><circle cx="24" cy="24" r="9"/><path d="M24 3v14M24 31v14M3 24h14M31 24h14"/></g></svg>`;

const icon = (path: string) => html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d=${path}/></svg>`;

export const icons = {
  plus: icon('M12 5v14M5 12h14'),
  minus: icon('M5 12h14'),
  all: icon('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'),
  mine: icon('M12 2v4M12 18v4M2 12h4M18 12h4M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10z'),
  centre: icon('M12 3v6M12 15v6M3 12h6M15 12h6'),
};
