import { css } from 'lit';

export const styles = css`
  :host {
    --red: var(--rt-red, #a8201a);
    --ink: var(--rt-ink, #1b2430);
    --line: var(--rt-line, #d9d3ca);
    --muted: var(--rt-muted, #5b6470);
    display: block;
    color: var(--ink);
    font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif;
  }
  * { box-sizing: border-box; }
  p, ul { margin: 0; padding: 0; }
  ul { list-style: none; display: grid; gap: 0.75rem; }
  .hint { color: var(--muted); font-size: 0.9rem; margin-block: 0.35rem 0.6rem; }
  .stage { position: relative; direction: ltr; max-inline-size: 100%; margin-inline: auto; overflow: hidden; border-radius: 0.4rem; background: #e9ecea;
    touch-action: none; cursor: crosshair; user-select: none; }
  .stage img { display: block; inline-size: 100%; block-size: 100%; pointer-events: none; -webkit-user-drag: none; }
  .box { position: absolute; padding: 0; border: 2px solid #fff; outline: 2px solid #000; background: rgb(0 0 0 / 0.55); color: #fff; font: 600 0.9rem/1 inherit;
    border-radius: 0; cursor: move; touch-action: none; display: grid; place-items: center; overflow: hidden; min-inline-size: 0; min-block-size: 0; }
  .box:focus-visible, .box.selected { outline: 3px solid var(--red); }
  .previewing .box { background: #000; border-color: #000; outline-color: #000; color: transparent; cursor: default; }
  .corner { position: absolute; inset-inline-end: 0; inset-block-end: 0; inline-size: 1.1rem; block-size: 1.1rem; background: #fff; cursor: nwse-resize; clip-path: polygon(100% 0, 100% 100%, 0 100%); }
  .previewing .corner { display: none; }
  .drawing { position: absolute; border: 2px dashed #fff; outline: 2px dashed #000; background: rgb(0 0 0 / 0.35); pointer-events: none; }
  .row { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block: 0.75rem; }
  button.plain { min-block-size: 2.75rem; padding: 0.35rem 1rem; border: 1px solid #857e73; border-radius: 0.45rem; background: #fff; color: var(--ink); font: inherit; cursor: pointer; }
  button.plain:hover:not(:disabled) { background: #f1eee8; }
  button.plain[aria-pressed='true'] { background: var(--ink); border-color: var(--ink); color: #fff; }
  button.plain:disabled { color: var(--muted); cursor: not-allowed; }
  button:focus-visible, input:focus-visible { outline: 3px solid var(--red); outline-offset: 1px; }
  fieldset { border: 1px solid var(--line); border-radius: 0.5rem; margin: 0; padding: 0.5rem 0.9rem 0.9rem; min-inline-size: 0; }
  legend { font-weight: 600; padding-inline: 0.35rem; }
  .figures { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: end; }
  label { display: grid; font-size: 0.9rem; }
  input { inline-size: 6.5rem; min-block-size: 2.75rem; padding: 0.25rem 0.5rem; border: 1px solid #857e73; border-radius: 0.35rem; font: inherit; background: #fff; color: inherit; }
  [role='status']:empty { display: none; }
`;
