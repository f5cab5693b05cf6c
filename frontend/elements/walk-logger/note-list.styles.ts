import { css } from 'lit';

/** The logger's own screens: the start, and the list of notes under the line that counts what is unsent. */
export const listStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100dvh;
  }

  :host([hidden]) {
    display: none;
  }

  walk-note {
    flex: 1;
  }

  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 500;
    background: var(--rt-paper);
    border-block-end: 1px solid var(--rt-line);
  }

  .made-up {
    max-width: none;
    padding-block: 0.375rem;
    padding-inline: max(1rem, calc((100% - 38rem) / 2));
    font-size: 0.875rem;
    line-height: 1.35;
    color: #ffffff;
    background: var(--_banner);
  }

  .status {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding-block: 0.5rem;
  }

  .status p {
    flex: 1;
    line-height: 1.35;
  }

  .status strong::before {
    content: '';
    display: inline-block;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    margin-inline-end: 0.5rem;
    border: 2px solid var(--rt-safe);
    border-radius: 50%;
    background: var(--rt-safe);
  }

  .status.pending strong::before {
    border-color: var(--rt-ink);
    background: transparent;
  }

  .status.trouble strong::before {
    border-color: var(--rt-unsafe);
    border-radius: 0;
    background: var(--rt-unsafe);
  }

  .status span {
    display: block;
    font-size: 0.9375rem;
    color: var(--rt-muted);
  }

  .main > vaadin-button {
    align-self: start;
    padding-inline: 0;
  }

  .main > ul {
    padding-inline-start: 1.25rem;
    display: grid;
    gap: 0.375rem;
  }

  .people {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
    padding: 1rem;
    border: 1px solid var(--rt-line);
    border-radius: 12px;
    background: var(--_raised);
  }

  .notes {
    display: grid;
    gap: 0.75rem;
    padding: 0;
    list-style: none;
  }

  .notes > li {
    display: grid;
    gap: 0.375rem;
    padding: 0.875rem 1rem;
    border: 1px solid var(--rt-line);
    border-radius: 12px;
    background: var(--_raised);
  }

  .top {
    display: flex;
    align-items: center;
    gap: 0.625rem;
  }

  .top h2 {
    flex: 1;
    font-size: 1.0625rem;
  }

  .state {
    padding: 0.125rem 0.5rem;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    font-size: 0.875rem;
    white-space: nowrap;
  }

  .state.sent {
    border-color: var(--rt-safe);
    color: var(--rt-safe);
  }

  .state.failed {
    border-color: var(--rt-unsafe);
    color: var(--rt-unsafe);
    font-weight: 700;
  }

  .words {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .confirm {
    display: grid;
    gap: 0.5rem;
  }
`;
