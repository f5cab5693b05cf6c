import { css } from 'lit';

/** What stands on the way in and out: roles, the preparing, and the rescue file. */
export const startStyles = css`
  .roles {
    display: grid;
    gap: 0.5rem;
    min-inline-size: 0;
    margin: 0.5rem 0 0;
    padding: 0;
    border: 0;
  }

  .roles legend {
    padding: 0;
    font-size: 1.125rem;
    font-weight: 700;
  }

  .roles .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    gap: 0.5rem;
  }

  .roles .tile {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 3.25rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: 12px;
    background: var(--_raised);
    font-weight: 600;
    line-height: 1.25;
    cursor: pointer;
    touch-action: manipulation;
  }

  .roles .tile:has(:checked) {
    border-color: var(--rt-ink);
    box-shadow: inset 0 0 0 1px var(--rt-ink);
  }

  .roles .tile:focus-within,
  .file:focus-within,
  summary:focus-visible {
    outline: 3px solid var(--rt-ink);
    outline-offset: 2px;
  }

  .roles input {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--rt-red);
  }

  .roles input:focus {
    outline: none;
  }

  .prepare,
  .receipts,
  .rescue {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
    padding: 1rem;
    border: 1px solid var(--rt-line);
    border-radius: 12px;
    background: var(--_raised);
  }

  .receipts ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    padding: 0;
    list-style: none;
  }

  .receipts code {
    padding: 0.125rem 0.375rem;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    font-size: 1.125rem;
    user-select: all;
  }

  .receipts a {
    display: inline-flex;
    align-items: center;
    min-block-size: 3rem;
    color: inherit;
    font-weight: 700;
  }

  .questions ul {
    display: grid;
    gap: 0.375rem;
    margin: 0.25rem 0 0;
    padding-inline-start: 1.25rem;
  }

  .questions > ul + h2 {
    margin-block-start: 0.75rem;
  }

  .questions h2 {
    font-size: 1rem;
  }

  .rescue {
    display: block;
    padding-block: 0;
  }

  .rescue[open] {
    padding-block-end: 1rem;
  }

  .rescue > * + * {
    margin-block-start: 0.75rem;
  }

  .rescue > summary + p {
    margin-block-start: 0;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 3.5rem;
    font-weight: 600;
    cursor: pointer;
  }

  summary::before {
    content: '+';
    inline-size: 1rem;
    font-size: 1.25rem;
  }

  [open] > summary::before {
    content: '−';
  }

  .file {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-block-size: 3.5rem;
    padding-inline: 1.125rem;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    font-weight: 600;
    cursor: pointer;
  }

  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .parts {
    display: grid;
    gap: 0.375rem;
    padding: 0;
    list-style: none;
  }

  .parts li {
    display: flex;
    gap: 0.625rem;
    line-height: 1.35;
  }

  .parts li::before {
    content: '…';
    flex: none;
    inline-size: 1.125rem;
    font-weight: 800;
  }

  .parts .there::before {
    content: '✓';
    color: var(--rt-safe);
  }

  .parts .missing::before {
    content: '!';
    color: var(--rt-unsafe);
  }
`;
