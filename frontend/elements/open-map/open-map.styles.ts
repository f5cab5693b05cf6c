import { css } from 'lit';

export const styles = css`
  :host {
    --red: var(--rt-red, #a8201a);
    --ink: var(--rt-ink, #1b2430);
    --line: var(--rt-line, #d9d3ca);
    --muted: var(--rt-muted, #5b6470);
    --safe: var(--rt-safe, #1f6f5c);
    --unsafe: var(--rt-unsafe, #a8201a);
    --edge: #857e73;
    display: block;
    color: var(--ink);
    font-size: 1rem;
    line-height: 1.5;
  }

  * {
    box-sizing: border-box;
  }

  h2,
  p,
  fieldset,
  blockquote {
    margin: 0;
  }

  form,
  .all {
    display: grid;
    gap: 1.75rem;
    grid-template-columns: minmax(0, 1fr);
  }

  form > section,
  fieldset {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    padding: 0;
    border: 0;
    scroll-margin-block-start: 1rem;
  }

  form > section:focus,
  fieldset:focus,
  h2:focus {
    outline: none;
  }

  /* A legend takes no part in the grid. */
  legend {
    padding: 0;
    margin-block-end: 0.75rem;
  }

  h2,
  legend,
  label[for] {
    font-weight: 700;
    font-size: 1.2rem;
    line-height: 1.25;
  }

  label[for='named'] {
    font-weight: 600;
    font-size: 1rem;
  }

  place-map {
    display: block;
    --place-map-height: clamp(16rem, 50svh, 30rem);
  }

  .hint,
  .chosen {
    color: var(--muted);
    font-size: 0.95rem;
  }

  .chosen {
    color: inherit;
    font-weight: 600;
  }

  .tiles {
    display: grid;
    gap: 0.5rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
  }

  .tiles.two {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
    max-inline-size: 34rem;
  }

  .tile {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 3rem;
    padding: 0.5rem 0.875rem;
    border: 1px solid var(--edge);
    border-radius: 0.5rem;
    background: #fff;
    line-height: 1.25;
    touch-action: manipulation;
    cursor: pointer;
  }

  .tile.feel {
    min-block-size: 4.25rem;
    font-weight: 600;
    font-size: 1.1rem;
  }

  .tile:has(:checked) {
    border-color: var(--ink);
    box-shadow: inset 0 0 0 2px var(--ink);
    font-weight: 600;
  }

  .tile:has(:focus-visible) {
    outline: 3px solid var(--rt-focus, #1d4ed8);
    outline-offset: 2px;
  }

  .tile input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--ink);
  }

  .tile input:focus {
    outline: none;
  }

  .tone {
    flex: none;
    stroke: #fff;
    stroke-width: 2;
  }

  .tone .ink {
    fill: none;
    stroke: #fff;
    stroke-width: 2.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .tone.safe {
    fill: var(--safe);
  }

  .tone.unsafe {
    fill: var(--unsafe);
    stroke-linejoin: round;
  }

  textarea,
  select {
    inline-size: 100%;
    max-inline-size: 34rem;
    min-block-size: 3rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: 0.4rem;
    background: #fff;
    color: inherit;
    font: inherit;
  }

  textarea {
    max-inline-size: 44rem;
    resize: vertical;
  }

  textarea:focus-visible,
  select:focus-visible,
  button:focus-visible {
    outline: 3px solid var(--rt-focus, #1d4ed8);
    outline-offset: 2px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }

  button {
    min-block-size: 3rem;
    padding: 0.6rem 1.3rem;
    border: 1px solid var(--edge);
    border-radius: 0.4rem;
    background: #fff;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  button.primary {
    border-color: var(--red);
    background: var(--red);
    color: #fff;
  }

  button:disabled {
    opacity: 0.7;
    cursor: default;
  }

  .alarm {
    padding: 0.6rem 0.9rem;
    border-inline-start: 4px solid var(--unsafe);
    background: var(--rt-red-soft, #f6e4e1);
    max-inline-size: 44rem;
  }

  .alarm + .alarm {
    margin-block-start: 0.5rem;
  }

  [role='alert']:not(:has(*)) {
    display: none;
  }

  .note {
    padding: 1rem 1.1rem;
    border-inline-start: 4px solid var(--safe);
    background: #fff;
    max-inline-size: 44rem;
    display: grid;
    gap: 0.75rem;
    justify-items: start;
  }
`;
