import { PhotoCover } from './photo-cover.element';

customElements.define('photo-cover', PhotoCover);
