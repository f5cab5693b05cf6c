import leaflet from 'leaflet/dist/leaflet.css?raw';
import { css, unsafeCSS } from 'lit';

/** Leaflet's own rules have to stand inside the shadow root to reach its panes. */
export const leafletStyles = unsafeCSS(leaflet);

export const styles = css`
  :host {
    --red: var(--rt-red, #a8201a);
    --ink: var(--rt-ink, #1b2430);
    --paper: var(--rt-paper, #faf8f5);
    --line: var(--rt-line, #d9d3ca);
    --muted: var(--rt-muted, #5b6470);
    --safe: var(--rt-safe, #1f6f5c);
    --unsafe: var(--rt-unsafe, #a8201a);
    --edge: #857e73;
    display: block;
    container-type: inline-size;
    color: var(--ink);
    font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif;
  }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; }
  p, ul, ol { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  .away { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .icon { flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }

  .frame { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
  @container (min-width: 50rem) {
    .frame { grid-template-columns: minmax(0, 1fr) 22rem; gap: 1.5rem; }
    .panel { max-block-size: var(--place-map-height, 34rem); overflow-y: auto; padding-inline-end: 0.25rem; }
    .stage { block-size: var(--place-map-height, 34rem); }
  }

  /* The drawn map */
  .stage { position: relative; isolation: isolate; border: 1px solid var(--line); border-radius: 8px; overflow: hidden;
    block-size: var(--place-map-height, clamp(12rem, 55svh, 34rem)); }
  #map { position: absolute; inset: 0; z-index: 0; background: #e9ecea; font: inherit; direction: ltr; }
  #map:focus { outline: none; }
  #map:focus-visible { outline: 3px solid var(--ink); outline-offset: -3px; box-shadow: inset 0 0 0 5px #fff; }
  .outline { fill: #fdfcfa; fill-opacity: 1; stroke: #6d6558; stroke-width: 1.5; }
  .tiled .outline { fill: var(--ink); fill-opacity: 0.04; stroke: var(--ink); stroke-width: 2.5; }
  .route { stroke: var(--red); stroke-width: 4; stroke-opacity: 1; stroke-dasharray: 2 9; stroke-linecap: round; fill: none; }
  .route.halo { stroke: #fff; stroke-width: 8; stroke-dasharray: none; stroke-opacity: 0.85; }
  .accuracy { stroke: var(--ink); stroke-width: 1; stroke-opacity: 1; fill: var(--ink); fill-opacity: 0.08; }
  .symbol > div { position: absolute; display: grid; place-items: center; transform: translate(-50%, -50%); }
  .symbol.tip > div { transform: translate(-50%, -97%); }
  .symbol.touch > div { inline-size: 44px; block-size: 44px; cursor: pointer; }
  .symbol svg { display: block; overflow: visible; }
  .symbol.selected svg { transform: scale(1.35); }
  .dot { inline-size: 9px; block-size: 9px; border-radius: 50%; background: #fff; border: 2.5px solid var(--ink); }
  .label { position: absolute; inset-block-start: calc(100% + 1px); inline-size: max-content; max-inline-size: 10rem; color: var(--ink);
    font: 500 0.8125rem/1.2 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; text-align: center;
    text-shadow: 0 0 2px #fff, 0 0 2px #fff, 0 0 3px #fff, 0 0 4px #fff; }
  .label.area { position: static; color: var(--muted); font-weight: 600; letter-spacing: 0.02em; }
  .label.crowded, .tiled .spot .label:not(.area) { visibility: hidden; }
  .tone { stroke: #fff; stroke-width: 2; flex: none; }
  .tone .ink { fill: none; stroke: #fff; stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
  .tone.safe { fill: var(--safe); }
  .tone.unsafe { fill: var(--unsafe); stroke-linejoin: round; }
  .tone.neutral { fill: var(--ink); }
  .count { display: grid; place-items: center; flex: none; border-radius: 50%; border: 2px solid #fff; background: var(--ink); color: #fff;
    font: 700 0.8125rem/1 system-ui, sans-serif; box-shadow: 0 1px 3px rgb(27 36 48 / 45%); }
  .count.safe { background: var(--safe); }
  .count.unsafe { background: var(--unsafe); border-radius: 6px; }
  .symbol.selected .count { outline: 3px solid var(--ink); outline-offset: 1px; }
  .pin { fill: var(--red); stroke: #fff; stroke-width: 2; filter: drop-shadow(0 1px 2px rgb(27 36 48 / 40%)); }
  .stop { fill: #fff; stroke: var(--ink); stroke-width: 2; }
  .pin text, .stop text { font: 700 14px system-ui, sans-serif; stroke: none; fill: #fff; }
  .stop text { fill: var(--ink); }
  .crosshair { position: absolute; inset-block-start: calc(50% - 24px); left: calc(50% - 24px); z-index: 1; pointer-events: none;
    fill: none; stroke: var(--ink); stroke-width: 2; }
  .crosshair .halo { stroke: #fff; stroke-width: 5; }
  .note .leaflet-popup-content-wrapper { border-radius: 6px; box-shadow: 0 1px 6px rgb(27 36 48 / 30%); color: var(--ink); }
  .note .leaflet-popup-content { margin: 0.5rem 0.75rem; font-size: 0.9375rem; line-height: 1.35; }
  .note p { margin: 0; }
  .leaflet-control-scale-line { font-size: 0.75rem; color: var(--ink); background: rgb(255 255 255 / 85%); border-color: var(--muted); text-shadow: none; }

  .zoom { position: absolute; z-index: 2; inset-block-start: 0.5rem; inset-inline-end: 0.5rem; display: grid; gap: 0.375rem; }
  .zoom button { inline-size: 44px; padding: 0; justify-content: center; }
  .credit, .keys { position: absolute; z-index: 2; background: rgb(255 255 255 / 92%); font-size: 0.75rem; line-height: 1.4; padding: 0.125rem 0.5rem; }
  .credit { inset-block-end: 0; right: 0; max-inline-size: calc(100% - 8rem); border-top-left-radius: 6px; }
  .credit a { color: inherit; }
  .keys { inset-block-start: 0.5rem; inset-inline-start: 0.5rem; max-inline-size: min(22rem, calc(100% - 5rem)); border-radius: 6px; padding: 0.375rem 0.625rem;
    font-size: 0.875rem; opacity: 0; pointer-events: none; }
  #map:focus-visible ~ .keys { opacity: 1; }

  /* What stands beside it */
  .panel { position: relative; display: grid; gap: 1rem; align-content: start; }
  .title { font-weight: 600; line-height: 1.3; margin-block-end: 0.375rem; }
  .hint { color: var(--muted); font-size: 0.9375rem; line-height: 1.4; }
  .said { font-size: 0.9375rem; padding: 0.5rem 0.75rem; border-inline-start: 3px solid var(--safe); background: #fff; }
  .said.refused { border-color: var(--red); }
  .said:empty { display: none; }
  .row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .row > button { flex: 1 1 9rem; justify-content: center; }
  button { display: flex; align-items: center; gap: 0.5rem; min-block-size: 44px; padding: 0.375rem 0.75rem; border: 1px solid var(--edge); border-radius: 6px;
    background: #fff; color: var(--ink); font: inherit; line-height: 1.25; text-align: start; cursor: pointer; touch-action: manipulation; }
  button:hover { border-color: var(--ink); background: var(--paper); }
  button:disabled { color: var(--muted); cursor: default; }
  button:focus-visible, input:focus-visible, a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
  label { display: block; font-weight: 600; margin-block-end: 0.25rem; }
  input { inline-size: 100%; min-block-size: 44px; padding: 0.375rem 0.75rem; border: 1px solid var(--edge); border-radius: 6px; background: #fff; color: inherit; font: inherit; }
  input + .away + .list, input + .away + .hint { margin-block-start: 0.5rem; }
  .list { border-block-start: 1px solid var(--line); }
  .list li { border-block-end: 1px solid var(--line); }
  .list li:not(.chosen) > button { inline-size: 100%; border: 0; border-radius: 0; background: none; padding-inline: 0.25rem; }
  .list li:not(.chosen) > button:hover { background: #fff; }
  .list li:not(.chosen) > button:focus-visible { outline-offset: -3px; }
  .list button[aria-expanded='true'], .list button[aria-pressed='true'] { background: #fff; font-weight: 600; }
  .name { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  /* Swedish names run from the left but stand where an Arabic line begins. */
  [dir='rtl'] .name { text-align: right; }
  .kind { color: var(--muted); font-size: 0.875rem; font-weight: 400; }
  .name .kind { display: inline-block; }
  .detail { padding: 0 0.25rem 0.75rem; padding-inline-start: 2.5rem; font-size: 0.9375rem; overflow-wrap: anywhere; }
  .chosen { display: flex; align-items: center; gap: 0.5rem; padding-block: 0.25rem; }
  .number { flex: none; inline-size: 1.75rem; block-size: 1.75rem; border-radius: 50%; background: var(--red); color: #fff; font-weight: 700; font-size: 0.875rem; display: grid; place-items: center; }
  .more { margin-block-start: 0.5rem; }

  @media (forced-colors: active) {
    .tone, .pin, .dot, .number, .count { forced-color-adjust: none; }
  }
`;
