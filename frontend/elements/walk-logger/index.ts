import { WalkLogger } from './walk-logger.element.js';
import { WalkNote } from './walk-note.element.js';
import { WalkPhotos } from './walk-photos.element.js';

customElements.define('walk-photos', WalkPhotos);
customElements.define('walk-note', WalkNote);
customElements.define('walk-logger', WalkLogger);

declare global {
  interface HTMLElementTagNameMap {
    'walk-note': WalkNote;
    'walk-photos': WalkPhotos;
    'walk-logger': WalkLogger;
  }
}
