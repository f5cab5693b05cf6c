import { css } from 'lit';

/** The site's own colours, made for daylight and paper. */
export const dayColours = css`
  --rt-red: #a8201a;
  --rt-ink: #1b2430;
  --rt-paper: #faf8f5;
  --rt-line: #d9d3ca;
  --rt-muted: #5b6470;
  --rt-safe: #1f6f5c;
  --rt-unsafe: #a8201a;
`;

/** What the logger and its note form share: colours by day and by night, tiles, and the bar under the thumb. */
export const sharedStyles = css`
  :host {
    ${dayColours}
    --_raised: #ffffff;
    --_edge: #8a8178;
    --_on-action: #ffffff;
    --_warn: #fff1d6;
    --_banner: #1b2430;
    --vaadin-text-color: var(--rt-ink);
    --vaadin-text-color-secondary: var(--rt-muted);
    --vaadin-background-color: var(--_raised);
    --vaadin-border-color: var(--_edge);
    --vaadin-border-color-secondary: var(--_edge);
    --vaadin-focus-ring-color: var(--rt-ink);
    --vaadin-focus-ring-width: 3px;
    --vaadin-radius-m: 10px;
    color-scheme: light;
    color: var(--rt-ink);
    background: var(--rt-paper);
    font:
      1.0625rem/1.5 system-ui,
      sans-serif;
  }

  @media (prefers-color-scheme: dark) {
    :host {
      --rt-red: #ff9c92;
      --rt-ink: #f6f2ec;
      --rt-paper: #0d1116;
      --rt-line: #39424d;
      --rt-muted: #b9c1ca;
      --rt-safe: #7fdcc2;
      --rt-unsafe: #ff9c92;
      --_raised: #181e26;
      --_edge: #77828f;
      --_on-action: #0d1116;
      --_warn: #3a2c0c;
      --_banner: #2b3542;
      color-scheme: dark;
    }
  }

  * {
    box-sizing: border-box;
  }

  .main,
  footer,
  header > * {
    width: 100%;
    max-width: 40rem;
    margin-inline: auto;
    padding-inline: 1rem;
  }

  .main {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    padding-block: 1rem 1.5rem;
  }

  /* The same choices, nearer the thumb. */
  @media (max-width: 48rem) {
    .main.low {
      justify-content: flex-end;
    }
  }

  .main > * {
    flex: none;
  }

  h1,
  h2,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }

  h1 {
    font-size: 1.625rem;
    line-height: 1.2;
    text-wrap: balance;
  }

  h1:focus {
    outline: none;
  }

  h2 {
    font-size: 1.125rem;
    line-height: 1.3;
  }

  .step,
  .hint {
    color: var(--rt-muted);
  }

  footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 500;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    padding-block: 0.75rem calc(0.75rem + env(safe-area-inset-bottom, 0px));
    background: var(--rt-paper);
    border-block-start: 1px solid var(--rt-line);
  }

  vaadin-button {
    min-height: 3.5rem;
    padding-inline: 1.125rem;
    font-weight: 600;
    background: var(--_raised);
  }

  vaadin-button[theme~='primary'] {
    --vaadin-button-text-color: var(--_on-action);
    background: var(--rt-red);
  }

  vaadin-button[theme~='tertiary'] {
    background: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  footer vaadin-button {
    flex: 1 1 6rem;
    padding-inline: 0.75rem;
  }

  footer vaadin-button[theme~='primary'] {
    flex: 2 1 auto;
    white-space: nowrap;
  }

  vaadin-button[disabled] {
    --vaadin-button-text-color: var(--rt-muted);
    background: var(--rt-line);
    opacity: 1;
  }

  /* What is to be done before the buttons below it can be used. */
  footer .first {
    flex: 1 0 100%;
    color: var(--rt-muted);
  }

  .alarm,
  .notice {
    padding: 0.75rem 1rem;
    border-inline-start: 5px solid var(--rt-unsafe);
    border-radius: 4px;
    background: var(--_warn);
  }

  .notice {
    border-color: var(--_edge);
  }

  .alarm ul {
    padding-inline-start: 1.25rem;
  }

  /* Safe and unsafe differ in shape as well as colour: a round tick, a triangle with a bang. */
  .sign {
    flex: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    display: grid;
    place-items: center;
    font-weight: 800;
    line-height: 1;
    color: var(--_on-action);
  }

  .safe .sign {
    border-radius: 50%;
    background: var(--rt-safe);
  }

  .unsafe .sign {
    clip-path: polygon(50% 0, 100% 92%, 0 92%);
    padding-block-start: 0.35em;
    background: var(--rt-unsafe);
    font-size: 0.9em;
  }

  .safe .sign::before {
    content: '✓';
  }

  .unsafe .sign::before {
    content: '!';
  }

  @media (forced-colors: active) {
    .sign {
      forced-color-adjust: none;
    }
  }

  .call {
    display: grid;
    place-items: center;
    min-block-size: 3.5rem;
    border: 2px solid var(--rt-unsafe);
    border-radius: 10px;
    font-weight: 700;
    text-decoration: none;
    color: var(--rt-unsafe);
  }

  .call.quiet {
    border: 1px solid var(--_edge);
    color: var(--rt-ink);
  }

  .call:focus-visible {
    outline: 3px solid var(--rt-ink);
    outline-offset: 2px;
  }
`;
