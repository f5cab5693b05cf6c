import { css } from 'lit';
import { dayColours } from './walk-logger.styles.js';

/** The questions of one note: tiles to tap, and the fields that follow. */
export const noteStyles = css`
  .calls {
    display: grid;
    gap: 0.5rem;
  }

  .questions {
    padding: 0.75rem 1rem;
    border: 1px solid var(--rt-line);
    border-radius: 12px;
    background: var(--_raised);
  }

  .questions h2 {
    font-size: 1rem;
  }

  .questions ul {
    display: grid;
    gap: 0.375rem;
    margin: 0.25rem 0 0;
    padding-inline-start: 1.25rem;
  }

  :host,
  .screen {
    display: flex;
    flex-direction: column;
    flex: 1;
  }

  .tile {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: 3.75rem;
    padding: 0.625rem 1rem;
    border: 1px solid var(--_edge);
    border-radius: 12px;
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    touch-action: manipulation;
    cursor: pointer;
  }

  .tile:focus-visible {
    outline: 3px solid var(--rt-ink);
    outline-offset: 2px;
  }

  .tile:active {
    background: var(--rt-line);
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9.75rem, 100%), 1fr));
    gap: 0.625rem;
  }

  .tiles .tile {
    hyphens: auto;
    overflow-wrap: break-word;
    padding-inline: 0.75rem;
    font-size: 1rem;
  }

  .tile.valence {
    min-block-size: 7.5rem;
    gap: 1rem;
    font-size: 1.5rem;
    border-width: 2px;
  }

  .valence.safe {
    border-color: var(--rt-safe);
  }

  .valence.unsafe {
    border-color: var(--rt-unsafe);
  }

  .valence .sign {
    inline-size: 3rem;
    block-size: 3rem;
  }

  .stops {
    display: grid;
    gap: 0.5rem;
    padding: 0;
    list-style: none;
  }

  .number {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.875rem;
    block-size: 1.875rem;
    border-radius: 50%;
    color: var(--rt-paper);
    background: var(--rt-ink);
  }

  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }

  .place p {
    flex: 1 1 12rem;
  }

  place-map {
    --place-map-height: min(60dvh, 34rem);
  }

  @media (prefers-color-scheme: dark) {
    /* The map is drawn for daylight: it keeps those colours, on a sheet of its own. */
    place-map {
      ${dayColours}
      color-scheme: light;
      padding: 0.5rem;
      border-radius: 12px;
      color: var(--rt-ink);
      background: #e4e1dc;
    }
  }

  .private {
    align-items: start;
  }

  .private input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0.125rem 0 0;
    accent-color: var(--rt-red);
  }

  .private .hint {
    display: block;
    font-weight: 400;
    font-size: 0.9375rem;
  }

  .private:focus-within {
    outline: 3px solid var(--rt-ink);
    outline-offset: 2px;
  }

  .private input:focus {
    outline: none;
  }

  .chosen {
    border: 1px solid var(--rt-line);
    border-radius: 12px;
    background: var(--_raised);
  }

  .chosen > div {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    padding-block: 0.25rem;
    padding-inline: 1rem 0.25rem;
    column-gap: 0.75rem;
  }

  .chosen > div + div {
    border-block-start: 1px solid var(--rt-line);
  }

  .chosen dt {
    font-size: 0.875rem;
    line-height: 1.3;
    padding-block-start: 0.375rem;
    color: var(--rt-muted);
  }

  .chosen dd:not(.change) {
    grid-column: 1;
    font-weight: 600;
    line-height: 1.3;
    padding-block-end: 0.375rem;
  }

  .change {
    grid-area: 1 / 2 / span 2;
  }

  .change vaadin-button {
    background: transparent;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  vaadin-radio-group,
  vaadin-text-area {
    inline-size: 100%;
    --vaadin-input-field-value-font-size: 1.0625rem;
  }

  vaadin-radio-button {
    --vaadin-radio-button-size: 1.5rem;
    padding-inline-start: 1rem;
    border: 1px solid var(--_edge);
    border-radius: 12px;
    background: var(--_raised);
  }

  vaadin-radio-button[checked] {
    border-color: var(--rt-ink);
    box-shadow: inset 0 0 0 1px var(--rt-ink);
  }

  /* The whole card takes the tap, not only the ring and the word. */
  vaadin-radio-button > label {
    padding: 1rem;
    padding-inline-start: 0.25rem;
  }

  vaadin-radio-button > input {
    position: relative;
    inset-inline-start: -1rem;
    inline-size: calc(100% + 1rem);
  }

  vaadin-text-area {
    min-block-size: 7.5rem;
  }
`;
