import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import ar from '../../i18n/photo-cover.ar.json';
import en from '../../i18n/photo-cover.en.json';
import sv from '../../i18n/photo-cover.sv.json';
import { languages, type Language } from '../../i18n/texts';
import { between, byKey, fitted, inTheMiddle, SMALLEST_PX } from './boxes';
import { styles } from './photo-cover.styles';
import type { Box, BoxesChanged, Size } from './types';

const textsIn = languages({ sv, en, ar });

interface Point { readonly x: number; readonly y: number }
type Drag =
  | { readonly kind: 'draw'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'move' | 'resize'; readonly index: number; readonly from: Point; readonly before: Box };

const figures = ['x', 'y', 'width', 'height'] as const;

/**
 * Boxes on a photo, over what should not be seen: drawn and moved by pointer, with arrow keys, or by figures. Burns in
 * nothing; whoever shows it does that with the boxes of the last event.
 *
 * @fires boxes-changed {BoxesChanged} a box was added, moved, changed or removed
 */
export class PhotoCover extends LitElement {
  static override readonly styles = styles;

  @property() src = '';
  /** What the photo shows, for those who do not see it. */
  @property() name = '';
  @property({ type: Number }) pictureWidth = 1;
  @property({ type: Number }) pictureHeight = 1;
  @property({ type: Number }) mostBoxes = 20;
  @property({ reflect: true }) override lang: Language = 'sv';

  @state() private boxes: readonly Box[] = [];
  @state() private selected?: number;
  @state() private drag?: Drag;
  @state() private previewing = false;
  @state() private said = '';
  @query('.stage') private readonly stage!: HTMLElement;

  private get texts() {
    return textsIn(this.lang);
  }

  private get picture(): Size {
    return { width: this.pictureWidth, height: this.pictureHeight };
  }

  protected override render(): TemplateResult {
    const { t, language, direction } = this.texts;
    const full = this.boxes.length >= this.mostBoxes;
    return html`<div lang=${language} dir=${direction}>
      <p class="hint" id="how">${t('cover.how')}</p>
      ${this.photo()}
      <div class="row">
        <button type="button" class="plain" id="add" ?disabled=${full} @click=${this.addBox}>${t('cover.add')}</button>
        <button type="button" class="plain" id="preview" aria-pressed=${this.previewing} ?disabled=${!this.boxes.length}
          @click=${this.togglePreview}>${t('cover.preview')}</button>
      </div>
      ${this.boxes.length
        ? html`<ul aria-label=${t('cover.boxes')}>${this.boxes.map((box, index) => this.fields(box, index))}</ul>`
        : nothing}
      <p role="status" class="hint">${full ? t('cover.full', { count: this.mostBoxes }) : this.said}</p></div>`;
  }

  private photo(): TemplateResult {
    const { width, height } = this.picture;
    const size = { aspectRatio: `${width} / ${height}`, inlineSize: `min(100%, 60vh * ${width / height})` };
    return html`<div class="stage ${this.previewing ? 'previewing' : ''}" style=${styleMap(size)}
      @pointerdown=${this.press} @pointermove=${this.pull} @pointerup=${this.release} @pointercancel=${this.cancel}>
      <img src=${this.src} alt=${this.name} draggable="false">
      ${this.boxes.map((box, index) => this.drawnBox(box, index))}
      ${this.drag?.kind === 'draw'
        ? html`<div class="drawing" style=${this.place(between(this.drag.from, this.drag.to, this.picture))}></div>`
        : nothing}
    </div>`;
  }

  private drawnBox(box: Box, index: number): TemplateResult {
    const { t } = this.texts;
    return html`<button type="button" class="box ${this.selected === index ? 'selected' : ''}" data-index=${index}
      style=${this.place(box)} aria-describedby="how" aria-label=${t('cover.box', { number: index + 1 })}
      @focus=${() => (this.selected = index)} @keydown=${(event: KeyboardEvent) => this.pressKey(event, index)}>
      <span aria-hidden="true">${index + 1}</span><span class="corner" aria-hidden="true"></span></button>`;
  }

  private place({ x, y, width, height }: Box): unknown {
    const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
    return styleMap({
      left: share(x, this.pictureWidth),
      top: share(y, this.pictureHeight),
      width: share(width, this.pictureWidth),
      height: share(height, this.pictureHeight),
    });
  }

  private fields(box: Box, index: number): TemplateResult {
    const { t } = this.texts;
    const number = index + 1;
    return html`<li><fieldset><legend>${t('cover.box', { number })}</legend><div class="figures">
      ${figures.map((figure) => html`<label>${t(`cover.${figure}`)}
        <input type="number" inputmode="numeric" step="1" min=${figure === 'x' || figure === 'y' ? 0 : SMALLEST_PX}
          max=${figure === 'x' || figure === 'width' ? this.pictureWidth : this.pictureHeight}
          name=${figure} .value=${String(box[figure])} @change=${(event: Event) => this.type(event, index, figure)}></label>`)}
      <button type="button" class="plain" aria-label=${t('cover.removeOf', { number })} @click=${() => this.removeBox(index)}>${t('cover.remove')}</button>
    </div></fieldset></li>`;
  }

  private readonly addBox = async (): Promise<void> => {
    this.previewing = false;
    this.set([...this.boxes, inTheMiddle(this.picture)]);
    this.selected = this.boxes.length - 1;
    this.said = this.texts.t('cover.added', { number: this.boxes.length });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`.box[data-index="${this.selected}"]`)?.focus();
  };

  private readonly togglePreview = (): void => {
    this.previewing = !this.previewing;
    this.said = this.texts.t(this.previewing ? 'cover.previewing' : 'cover.notPreviewing');
  };

  private removeBox(index: number): void {
    this.set(this.boxes.filter((_, other) => other !== index));
    this.selected = undefined;
    this.previewing &&= this.boxes.length > 0;
    this.said = this.texts.t('cover.removed', { number: index + 1 });
    this.renderRoot.querySelector<HTMLElement>('#add')?.focus();
  }

  private type(event: Event, index: number, figure: (typeof figures)[number]): void {
    const input = event.target as HTMLInputElement;
    const typed = input.valueAsNumber;
    const box = this.boxes[index]!;
    const changed = Number.isFinite(typed) ? fitted({ ...box, [figure]: typed }, this.picture) : box;
    this.change(index, changed);
    input.value = String(changed[figure]);
  }

  private pressKey(event: KeyboardEvent, index: number): void {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.removeBox(index);
      return;
    }
    const changed = byKey(this.boxes[index]!, event.key, this.picture, { resize: event.shiftKey, fine: event.altKey });
    if (!changed) return;
    event.preventDefault();
    event.stopPropagation();
    this.change(index, changed);
    this.said = this.texts.t('cover.at', { ...changed });
  }

  private readonly press = (event: PointerEvent): void => {
    if (event.button !== 0 || this.previewing) return;
    const on = event.composedPath().find((part): part is HTMLElement => part instanceof HTMLElement && part.matches('.box'));
    const corner = event.composedPath().some((part) => part instanceof HTMLElement && part.matches('.corner'));
    const from = this.pointOf(event);
    if (on) {
      const index = Number(on.dataset.index);
      this.selected = index;
      this.drag = { kind: corner ? 'resize' : 'move', index, from, before: this.boxes[index]! };
    } else if (this.boxes.length < this.mostBoxes) {
      event.preventDefault();
      this.drag = { kind: 'draw', from, to: from };
    }
    if (this.drag) this.stage.setPointerCapture(event.pointerId);
  };

  private readonly pull = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag) return;
    const to = this.pointOf(event);
    if (drag.kind === 'draw') {
      this.drag = { ...drag, to };
      return;
    }
    const { before, from } = drag;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const changed = drag.kind === 'move'
      ? { ...before, x: before.x + dx, y: before.y + dy }
      : { ...before, width: Math.min(before.width + dx, this.pictureWidth - before.x), height: Math.min(before.height + dy, this.pictureHeight - before.y) };
    this.change(drag.index, fitted(changed, this.picture));
  };

  /** A press without a pull draws nothing. */
  private readonly release = (event: PointerEvent): void => {
    const { drag } = this;
    this.drag = undefined;
    if (drag?.kind !== 'draw') return;
    const drawn = between(drag.from, this.pointOf(event), this.picture);
    if (drawn.width < SMALLEST_PX || drawn.height < SMALLEST_PX) return;
    this.set([...this.boxes, drawn]);
    this.selected = this.boxes.length - 1;
    this.said = this.texts.t('cover.added', { number: this.boxes.length });
  };

  private readonly cancel = (): void => {
    this.drag = undefined;
  };

  private pointOf(event: PointerEvent): Point {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    return {
      x: ((event.clientX - left) / width) * this.pictureWidth,
      y: ((event.clientY - top) / height) * this.pictureHeight,
    };
  }

  private change(index: number, box: Box): void {
    this.set(this.boxes.map((other, at) => (at === index ? box : other)));
  }

  private set(boxes: readonly Box[]): void {
    this.boxes = boxes;
    this.dispatchEvent(new CustomEvent<BoxesChanged>('boxes-changed', { detail: { boxes } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'photo-cover': PhotoCover;
  }
}
