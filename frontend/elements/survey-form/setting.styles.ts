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
