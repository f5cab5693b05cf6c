import { css } from 'lit';

/** Options to choose among: as rows, in a table, in an order. */
export const choiceStyles = css`
  /* An option is a whole row to press. */
  vaadin-radio-button,
  vaadin-checkbox {
    box-sizing: border-box;
    width: 100%;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    background: #fff;

    --vaadin-radio-button-gap: 0.75rem;
    --vaadin-checkbox-gap: 0.75rem;
    --vaadin-radio-button-size: 1.35rem;
    --vaadin-checkbox-size: 1.35rem;
    --vaadin-radio-button-border-width: 2px;
    --vaadin-checkbox-border-width: 2px;
    --vaadin-radio-button-label-font-weight: 400;
    --vaadin-checkbox-label-font-weight: 400;
  }

  vaadin-radio-button::part(radio),
  vaadin-checkbox::part(checkbox) {
    margin-inline-start: 1rem;
    align-self: center;
    flex: none;
  }

  vaadin-radio-button > label,
  vaadin-checkbox > label {
    display: block;
    padding-block: 0.7rem;
    padding-inline-end: 1rem;
  }

  vaadin-checkbox > [slot='helper'] {
    display: block;
    padding-block-end: 0.7rem;
    font-size: 1rem;
    padding-inline-end: 1rem;
  }

  vaadin-radio-button[checked],
  vaadin-checkbox[checked] {
    border-color: var(--_red);
    box-shadow: inset 0 0 0 1px var(--_red);

    --vaadin-radio-button-background: var(--_red);
    --vaadin-checkbox-background: var(--_red);
    --vaadin-radio-button-label-font-weight: 600;
    --vaadin-checkbox-label-font-weight: 600;
  }

  vaadin-radio-button:hover,
  vaadin-checkbox:hover {
    background: var(--_paper);
  }

  [invalid] vaadin-radio-button,
  [invalid] vaadin-checkbox {
    border-color: var(--_red);
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 1rem;
  }

  thead th {
    padding: 0.5rem;
    font-weight: 500;
    line-height: 1.25;
    vertical-align: bottom;
    hyphens: auto;
  }

  tbody tr {
    border-top: 1px solid var(--_line);
  }

  tbody tr.invalid {
    box-shadow: inset 4px 0 var(--_red);
  }

  tbody th {
    width: 36%;
    padding-block: 0.5rem;
    padding-inline: 0 0.75rem;
    font-weight: 400;
    line-height: 1.35;
    text-align: start;
  }

  tbody td {
    padding: 0;
    text-align: center;
  }

  td label {
    display: grid;
    place-items: center;
    min-height: 52px;
    cursor: pointer;
  }

  td label:hover {
    background: var(--_paper);
  }

  td input {
    width: 1.5rem;
    height: 1.5rem;
    margin: 0;
    accent-color: var(--_red);
  }

  .group > ol,
  .group > ul {
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: rank;
  }

  .group > ol > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin-bottom: 0.5rem;
    padding-block: 0.35rem;
    padding-inline: 1rem 0.35rem;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    background: #fff;
    counter-increment: rank;

    --vaadin-button-padding: 0.5rem;
  }

  .group > ol > li::before {
    content: counter(rank) '.';
    font-weight: 700;
  }

  .group > ol span {
    flex: 1 1 7rem;
    min-width: 0;
  }

  .moves {
    display: flex;
    gap: 0.5rem;
  }

  .group > ul vaadin-button {
    width: 100%;
    margin-bottom: 0.5rem;
    justify-content: start;
    text-align: start;

    --vaadin-button-padding: 0.6rem 1rem;
    --vaadin-button-font-weight: 400;
  }

  @media (min-width: 640px) {
    .across::part(group-field) {
      flex-direction: row;
    }

    .across vaadin-radio-button {
      flex: 1 1 0;
      align-content: center;
      height: auto;
    }
  }
`;
