import { css } from 'lit';

/** The questions themselves, whatever their kind. */
export const questionStyles = css`
  .question {
    margin-bottom: 2.75rem;
  }

  .question > :not(.short) {
    box-sizing: border-box;
    width: 100%;
  }

  .question.wrong {
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--_red);
  }

  /* What the questionnaire's author wrote may be in another language than the form, and run the other way. */
  :is(h1, label, .title, .intro, .summary a, .label, .help, .information p, [slot='helper']) {
    unicode-bidi: plaintext;
    text-align: left;
  }

  :host([dir='rtl']) :is(h1, label, .title, .intro, .summary a, .label, .help, .information p, [slot='helper']) {
    text-align: right;
  }

  survey-places,
  place-map {
    display: block;
  }

  .label,
  vaadin-radio-group::part(label),
  vaadin-checkbox-group::part(label),
  vaadin-text-area::part(label) {
    width: auto;
    padding: 0;
    font-size: 1.2rem;
    font-weight: 650;
    line-height: 1.35;
  }

  .label {
    display: block;
    margin-bottom: 0.75rem;
  }

  vaadin-radio-group::part(helper-text),
  vaadin-checkbox-group::part(helper-text),
  vaadin-text-area::part(helper-text),
  .help {
    font-size: 1rem;
    color: var(--_muted);
  }

  vaadin-radio-group::part(group-field),
  vaadin-checkbox-group::part(group-field) {
    display: flex;
    flex-direction: column;
    flex-wrap: nowrap;
    gap: 0.5rem;
  }

  .help {
    margin: -0.5rem 0 0.75rem;
  }

  .error,
  .error::before {
    color: var(--_red);
    font-weight: 600;
  }

  .error:not(:empty) {
    margin-top: 0.5rem;
  }

  .part {
    display: block;
    margin-block: 0.75rem 0.35rem;
    font-weight: 600;
  }

  vaadin-text-area,
  vaadin-text-field,
  vaadin-radio-group,
  select,
  input:is([type='date'], [type='search']) {
    width: 100%;
  }

  .other {
    margin-top: 0.75rem;
  }

  .short::part(input-field),
  input[type='date'] {
    width: 16rem;
    min-width: 0;
  }

  select,
  input:is([type='date'], [type='search']) {
    box-sizing: border-box;
    min-height: 48px;
    padding: 0.6rem 0.85rem;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    color: inherit;
    background: #fff;
    font: inherit;
  }

  select {
    padding-inline-end: 2.5rem;
    appearance: none;
    background:
      linear-gradient(45deg, transparent 50%, var(--_ink) 50%) calc(100% - 1.3rem) 55% / 0.4rem 0.4rem no-repeat,
      linear-gradient(-45deg, transparent 50%, var(--_ink) 50%) calc(100% - 0.9rem) 55% / 0.4rem 0.4rem no-repeat,
      #fff;
  }

  :host([dir='rtl']) select {
    background-position:
      0.9rem 55%,
      1.3rem 55%,
      0 0;
  }

  :is(select, input[type='date'])[aria-invalid='true'] {
    border: 2px solid var(--_red);
  }

  :is(select, input[type='date'], input[type='search'], td input, .group, li, section):focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }

  .left {
    color: var(--_muted);
    font-size: 1rem;
  }

  .stop {
    margin-block: 1rem 0;
    padding: 1rem 1.25rem;
    border: 3px solid var(--_red);
    border-radius: 6px;
    background: #fff;
    font-weight: 650;
  }

  a bdi {
    white-space: nowrap;
  }

  .stop a {
    font-size: 1.25rem;
  }

  .takeBack {
    margin-top: 0.35rem;
    font-size: 1rem;
  }

  .question > .takeBack {
    width: auto;
  }

  .information {
    padding: 1rem 1.25rem;
    border-inline-start: 4px solid var(--_line);
    background: #fff;
  }

  .information p {
    white-space: pre-line;
  }

  .information p:last-child {
    margin: 0;
  }

  .row {
    margin-top: 1.5rem;
  }

  .row::part(label) {
    font-size: 1.125rem;
  }

  .found {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .found vaadin-button {
    width: 100%;
    margin-bottom: 0.5rem;
    justify-content: start;
    text-align: start;

    --vaadin-button-padding: 0.5rem 1rem;
    --vaadin-button-font-weight: 400;
  }

  .kind {
    margin-inline-start: 0.5rem;
    color: var(--_muted);
    font-size: 0.95rem;
  }

  .mapChoice {
    display: flex;
    width: max-content;
    max-width: 100%;
    margin-bottom: 0.5rem;
  }

  .place {
    margin-top: 1rem;
    padding: 1rem 1.25rem 0;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: #fff;
  }

  .place .question {
    margin-bottom: 1.75rem;
  }

  .placeHeading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-bottom: 1rem;
  }
`;
