import { css } from 'lit';

/** Before and after the questions: start, waiting, sent, refused, and between two persons. */
export const outcomeStyles = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-bottom: 1.5rem;
  }

  .languages button {
    min-height: 44px;
    padding: 0.4rem 1.1rem;
    border: 1px solid var(--_edge);
    border-radius: 1.5rem;
    color: inherit;
    background: #fff;
    font: inherit;
    font-size: 1rem;
    cursor: pointer;
  }

  .languages button[aria-pressed='true'] {
    border-color: var(--_ink);
    color: #fff;
    background: var(--_ink);
    font-weight: 600;
  }

  .languages button:focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }

  .facts {
    margin: 0 0 2rem;
  }

  .facts > div {
    padding-block: 0.75rem;
    border-top: 1px solid var(--_line);
  }

  .facts dt {
    font-weight: 650;
  }

  .facts dd {
    margin: 0;
    font-size: 1rem;
  }

  .code {
    width: 100%;
    max-width: 24rem;
  }

  .code input {
    font-family: ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace;
    font-size: clamp(1rem, 5vw, 1.25rem);
    letter-spacing: 0.06em;
    text-transform: uppercase;
    direction: ltr;
    text-align: start;
  }

  .code + .help {
    margin-top: 0.5rem;
  }

  .trouble,
  .notYet {
    padding: 1rem 1.25rem;
    border: 1px solid var(--_line);
    border-inline-start: 6px solid var(--_amber);
    border-radius: 6px;
    background: #fff;
  }

  .notYet p:last-child {
    margin: 0;
  }

  .attempt {
    color: var(--_muted);
  }

  .receipt {
    margin-bottom: 1.5rem;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-inline-start: 6px solid var(--_red);
    border-radius: 6px;
    background: #fff;
  }

  .receipt .part {
    margin-top: 0;
  }

  .copyable {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    align-items: center;
    margin-block: 0.25rem 0.75rem;

    --vaadin-button-padding: 0.4rem 1.1rem;
  }

  .receipt code {
    font: 600 1.3rem/1.4 ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace;
    direction: ltr;
    user-select: all;
  }

  .receipt .help {
    margin: 0;
  }

  .links {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .links a {
    display: inline-block;
    padding-block: 0.6rem;
  }

  .between {
    padding-block: clamp(1rem, 8vh, 5rem);
  }

  .between .buttons {
    margin-bottom: 2.5rem;
  }

  dialog.pause {
    box-sizing: border-box;
    width: min(30rem, 100vw - 2rem);
    padding: 1.5rem;
    border: 3px solid var(--_red);
    border-radius: 8px;
    color: inherit;
    background: #fff;
  }

  dialog.pause::backdrop {
    background: rgb(27 36 48 / 70%);
  }

  dialog.pause h2 {
    margin-top: 0;
    font-size: 1.5rem;
  }
`;
