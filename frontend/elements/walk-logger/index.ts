import { WalkLogger } from './walk-logger.element.js';
import { WalkNote } from './walk-note.element.js';

customElements.define('walk-note', WalkNote);
customElements.define('walk-logger', WalkLogger);

declare global {
  interface HTMLElementTagNameMap {
    'walk-note': WalkNote;
    'walk-logger': WalkLogger;
  }
}
