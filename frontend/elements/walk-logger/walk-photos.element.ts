import '@vaadin/button';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isFull } from './database.js';
import { scaled } from './photo-scale.js';
import type { PhotoStore } from './photo-store.js';
import { textsIn, type TextKey } from './texts.js';
import type { Photo } from './types.js';
import { photoStyles } from './walk-photos.styles.js';
import { sharedStyles } from './walk-logger.styles.js';

/** How many photos one note may have. */
export const MOST_PHOTOS = 10;
const THUMBNAIL_PX = 192;

export type PhotoKeeper = Pick<PhotoStore, 'add' | 'open' | 'remove' | 'update'>;

/**
 * The photos of one note: takes new ones with the camera, shows those there are and how far each has got, and
 * removes them. Keeps each in the store as soon as it is taken.
 */
export class WalkPhotos extends LitElement {
  static override styles = [sharedStyles, photoStyles];

  @property() noteId = '';
  @property({ attribute: false }) photos: Photo[] = [];
  @property({ attribute: false }) keeper?: PhotoKeeper;
  @property() override lang = 'sv';
  /** Whether photos can be taken and removed; otherwise they are only shown. */
  @property({ type: Boolean }) editable = false;

  @state() private working = false;
  @state() private alarm?: TextKey;
  readonly #drawn = new Set<string>();

  protected override updated(changed: PropertyValues): void {
    if (changed.has('photos') || changed.has('keeper')) {
      this.renderRoot.querySelectorAll('canvas').forEach((canvas) => void this.#draw(canvas));
    }
  }

  protected override render(): TemplateResult {
    const { t } = textsIn(this.lang);
    const shown = this.photos.filter(({ state }) => state !== 'removing');
    return html`${this.editable ? html`<h2 id="title">${t('photo.title')}</h2>` : nothing}
      ${shown.length
        ? html`<ul class="photos">
            ${repeat(shown, ({ id }) => id, (photo, index) => this.#photo(photo, index))}
          </ul>`
        : nothing}
      ${this.editable ? this.#camera(shown.length) : nothing}
      <div role="status">
        ${this.working ? html`<p class="hint">${t('photo.working')}</p>` : nothing}
        ${this.alarm ? html`<p class="alarm">${t(this.alarm)}</p>` : nothing}
      </div>`;
  }

  #camera(count: number): TemplateResult {
    const { t } = textsIn(this.lang);
    if (count >= MOST_PHOTOS) return html`<p class="hint">${t('photo.most', { count: MOST_PHOTOS })}</p>`;
    return html`<p class="hint">${t('photo.hint')}</p>
      <label class="camera">
        <span>${t('photo.take')}</span>
        <input type="file" accept="image/*" capture="environment" ?disabled=${this.working} @change=${this.#take} />
      </label>`;
  }

  #photo(photo: Photo, index: number): TemplateResult {
    const { t } = textsIn(this.lang);
    const name = t('photo.name', { number: index + 1 });
    return html`<li>
      ${photo.secured
        ? html`<p class="gone">${t('photo.secured')}</p>`
        : html`<canvas role="img" aria-label=${name} data-photo=${photo.id} width="0" height="0"></canvas>`}
      <p class="hint ${photo.state}">${t(`photo.state.${photo.state === 'removing' ? 'unsent' : photo.state}`)}</p>
      ${photo.trouble ? html`<p class="hint">${t(this.#trouble(photo))}</p>` : nothing}
      ${photo.trouble && photo.trouble.kind !== 'unreadable'
        ? html`<vaadin-button aria-label=${`${t('note.retry')}: ${name}`} @click=${() => this.#retry(photo)}>${t('note.retry')}</vaadin-button>`
        : nothing}
      ${this.editable
        ? html`<vaadin-button aria-label=${`${t('note.remove')}: ${name}`} @click=${() => this.#remove(photo)}>
            ${t('note.remove')}
          </vaadin-button>`
        : nothing}
    </li>`;
  }

  #trouble({ trouble }: Photo): TextKey {
    switch (trouble!.kind) {
      case 'closed':
        return 'photo.trouble.closed';
      case 'unreadable':
        return 'photo.trouble.unreadable';
      default:
        return 'photo.trouble.refused';
    }
  }

  readonly #take = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file) await this.take(file);
  };

  /** Keeps one picture, or says why it could not be. */
  async take(file: Blob): Promise<void> {
    this.alarm = undefined;
    this.working = true;
    try {
      const jpeg = await scaled(file).catch(() => undefined);
      if (jpeg) await this.keeper!.add(this.noteId, jpeg);
      else this.alarm = 'photo.unreadable';
    } catch (failure) {
      this.alarm = isFull(failure) ? 'photo.full' : 'photo.failed';
    }
    this.working = false;
  }

  /** One that may have arrived is taken back from the municipality too. */
  #remove({ id, maybeSent }: Photo): Promise<void> {
    return this.#try((keeper) =>
      maybeSent ? keeper.update(id, (now) => ({ ...now, state: 'removing', trouble: undefined })) : keeper.remove(id));
  }

  #retry({ id }: Photo): Promise<void> {
    return this.#try((keeper) => keeper.update(id, (now) => ({ ...now, state: 'unsent', trouble: undefined })));
  }

  async #try(work: (keeper: PhotoKeeper) => Promise<void>): Promise<void> {
    this.alarm = undefined;
    await work(this.keeper!).catch(() => (this.alarm = 'note.failedAction'));
  }

  async #draw(canvas: HTMLCanvasElement): Promise<void> {
    const id = canvas.dataset.photo!;
    if (this.#drawn.has(id) || !this.keeper) return;
    this.#drawn.add(id);
    try {
      const jpeg = await this.keeper.open(id);
      if (!jpeg) return;
      const bitmap = await createImageBitmap(jpeg);
      const factor = THUMBNAIL_PX / Math.max(bitmap.width, bitmap.height);
      [canvas.width, canvas.height] = [bitmap.width * factor, bitmap.height * factor];
      canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      bitmap.close();
    } catch (unreadable) {
      console.error(unreadable);
    }
  }
}
