import { css } from 'lit';

/** Thumbnails in a row, and a camera button as large as the other buttons. */
export const photoStyles = css`
  :host {
    display: grid;
    gap: 0.5rem;
    background: transparent;
  }

  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
    gap: 0.75rem;
    padding: 0;
    list-style: none;
  }

  .photos > li {
    display: grid;
    align-content: start;
    gap: 0.25rem;
  }

  canvas,
  .gone {
    inline-size: 100%;
    block-size: 7rem;
    border: 1px solid var(--rt-line);
    border-radius: 10px;
    object-fit: contain;
    background: var(--_raised);
  }

  .gone {
    display: grid;
    place-items: center;
    padding: 0.5rem;
    text-align: center;
    font-size: 0.9375rem;
  }

  .hint {
    font-size: 0.9375rem;
  }

  .hint.failed {
    color: var(--rt-unsafe);
    font-weight: 700;
  }

  .camera {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 3.5rem;
    padding-inline: 1.125rem;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: var(--_raised);
    font-weight: 600;
    cursor: pointer;
  }

  .camera:focus-within {
    outline: 3px solid var(--rt-ink);
    outline-offset: 2px;
  }

  /* The field lies over its label, so that it takes the tap and can be reached by keyboard. */
  .camera input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
`;
