import { css } from 'lit';

/** What people have asked their device for: less motion, more contrast, colours of their own. Comes last. */
export const settingStyles = css`
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_line: var(--_ink);
      --_edge: var(--_ink);
      --_red: #8a0f0a;
    }
  }

  @media (forced-colors: active) {
    /* Only there to hold a line's height; its border is meant to be unseen. */
    :is(vaadin-radio-group, vaadin-checkbox-group, vaadin-text-field, vaadin-text-area)::before {
      visibility: hidden;
    }

    vaadin-radio-button::part(radio)::after {
      scale: 0.5;
      filter: none;
      border-radius: 50%;
    }

    vaadin-button[theme='tertiary'] {
      --vaadin-button-padding: 0.25rem 0.75rem;
    }

    vaadin-radio-button[checked],
    vaadin-checkbox[checked],
    .languages button[aria-pressed='true'] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }

    .languages button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    tbody tr.invalid,
    .question.wrong {
      border-inline-start: 6px solid Mark;
    }

    select {
      appearance: auto;
      background: Field;
    }
  }
`;
