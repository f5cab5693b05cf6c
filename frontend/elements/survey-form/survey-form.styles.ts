import { css } from 'lit';
import { choiceStyles } from './choice.styles.js';
import { outcomeStyles } from './outcome.styles.js';
import { questionStyles } from './question.styles.js';
import { settingStyles } from './setting.styles.js';

const formStyles = css`
  :host {
    display: block;
    scroll-margin-top: 1rem;
    color: var(--rt-ink, #1b2430);
    font: 400 1.125rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;

    --_red: var(--rt-red, #a8201a);
    --_ink: var(--rt-ink, #1b2430);
    --_paper: var(--rt-paper, #faf8f5);
    --_line: var(--rt-line, #d9d3ca);
    --_muted: var(--rt-muted, #5b6470);
    --_edge: #7d838b;
    --_amber: #9a6700;
    --vaadin-text-color: var(--_ink);
    --vaadin-text-color-secondary: var(--_muted);
    --vaadin-background-color: #fff;
    --vaadin-border-color: var(--_edge);
    --vaadin-focus-ring-color: var(--_ink);
    --vaadin-focus-ring-width: 3px;
    --vaadin-input-field-border-radius: 6px;
    --vaadin-input-field-padding: 0.7rem 0.85rem;
    --vaadin-input-field-label-font-weight: 650;
    --vaadin-input-field-error-color: var(--_red);
    --vaadin-input-field-error-font-weight: 600;
    --vaadin-input-field-required-indicator: '';
    --vaadin-input-field-container-gap: 0.75rem;
    --vaadin-button-padding: 0.7rem 1.5rem;
    --vaadin-button-border-radius: 6px;
    --vaadin-button-font-weight: 600;
    --vaadin-button-background: #fff;
    --vaadin-button-border-color: var(--_edge);
    --vaadin-progress-bar-height: 6px;
    --vaadin-progress-bar-border-width: 0px;
    --vaadin-progress-bar-background: var(--_line);
    --vaadin-progress-bar-value-background: var(--_red);
  }

  .form {
    box-sizing: border-box;
    max-width: 44rem;
    margin-inline: auto;
    overflow-wrap: break-word;
  }

  h1 {
    margin: 0 0 1.5rem;
    font-size: 1.75rem;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
    outline: none;
  }

  h2 {
    margin: 2rem 0 0.5rem;
    font-size: 1.2rem;
    line-height: 1.3;
  }

  p {
    margin: 0 0 1rem;
  }

  a {
    color: var(--_red);
    text-underline-offset: 0.15em;
  }

  .askedBy {
    margin-bottom: 0.5rem;
    color: var(--_muted);
    font-size: 1rem;
  }

  .intro {
    white-space: pre-line;
  }

  .madeUp {
    padding: 0.75rem 1rem;
    border: 2px dashed var(--_edge);
    border-radius: 6px;
  }

  .madeUp strong,
  .madeUpTag {
    display: inline-block;
    padding: 0 0.5rem;
    border-radius: 4px;
    color: #fff;
    background: var(--_ink);
    font-weight: 600;
  }

  .madeUpTag {
    font-size: 0.9rem;
  }

  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    justify-content: space-between;
    margin-bottom: 2rem;
    color: var(--_muted);
    font-size: 0.95rem;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-top: 2.5rem;
  }

  vaadin-button {
    min-height: 48px;
    min-width: 48px;
  }

  vaadin-button[theme='primary'] {
    --vaadin-button-background: var(--_red);
    --vaadin-button-text-color: #fff;
    --vaadin-button-border-color: var(--_red);
  }

  /* Beside the point: a link to press. */
  vaadin-button[theme='tertiary'] {
    min-height: 44px;
    text-decoration: underline;
    text-underline-offset: 0.18em;

    --vaadin-button-padding: 0.25rem 0;
    --vaadin-button-background: transparent;
    --vaadin-button-border-color: transparent;
    --vaadin-button-font-weight: 500;
    --vaadin-button-text-color: var(--_red);
  }

  vaadin-button[disabled] {
    --vaadin-button-text-color: var(--_muted);
  }

  .shared {
    margin-top: 1.5rem;
  }

  .summary {
    scroll-margin-top: 1rem;
    margin-bottom: 2rem;
    padding: 1rem 1.25rem;
    border: 3px solid var(--_red);
    border-radius: 6px;
    background: #fff;
  }

  .summary:focus {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }

  .summary h2 {
    margin-top: 0;
  }

  .summary ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .summary li {
    padding-block: 0.5rem;
  }

  .summary a,
  .summary span {
    display: block;
  }

  .draft {
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--_red);
  }

  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @media (max-width: 639px) {
    .buttons vaadin-button {
      flex: 1 1 100%;
    }
  }
`;

export const styles = [formStyles, outcomeStyles, questionStyles, choiceStyles, settingStyles];
