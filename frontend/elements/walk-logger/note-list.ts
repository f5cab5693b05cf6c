import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockTime } from './start.js';
import type { WalkTexts } from './texts.js';
import { isOver } from './note-outbox.js';
import { photoWaits } from './photo-outbox.js';
import type { Complaint, Note, Photo, Walk } from './types.js';

/** The plan was changed after the phone fetched it. */
export const CATEGORY_NOT_IN_USE = 'category.not_in_use';

interface Actions {
  editable: boolean;
  /** The note whose removal has been asked for and not yet confirmed. */
  removing: string | undefined;
  ask(id: string | undefined): void;
  edit(note: Note): void;
  remove(note: Note): void;
  retry(note: Note): void;
  sendAsNew(note: Note): void;
}

/** One's notes, latest first, with how far each has got and what can be done about it. */
export function noteList(notes: Note[], photos: Photo[], walk: Walk, texts: WalkTexts, act: Actions): TemplateResult {
  return html`<ol class="notes" reversed>
    ${repeat([...notes].reverse(), ({ id }) => id, (note) => noteItem(note, photosOf(note, photos), walk, texts, act))}
  </ol>`;
}

function photosOf({ id }: Note, photos: Photo[]): Photo[] {
  return photos.filter(({ noteId, state }) => noteId === id && state !== 'removing');
}

function noteItem(note: Note, photos: Photo[], walk: Walk, texts: WalkTexts, act: Actions): TemplateResult {
  const { t } = texts;
  const { observation, state } = note;
  const category = walk.categories.find(({ key }) => key === observation.category)?.text ?? observation.category;
  return html`<li class=${observation.valence}>
    <div class="top">
      <span class="sign" aria-hidden="true"></span>
      <h2>${t('note.of', { what: t(`note.${observation.valence}`), category })}</h2>
      ${observation.private ? html`<span class="state">${t('note.private')}</span>` : nothing}
      <span class="state ${state}">${t(`note.state.${state}`)}</span>
    </div>
    <p class="hint">${clockTime(Date.parse(observation.observedAt))} · ${whereOf(note, walk, texts)}</p>
    ${observation.description ? html`<p class="words" dir="auto">${observation.description}</p>` : nothing}
    ${photoCount(photos, texts)} ${troubleOf(note, texts)}
    ${act.removing === note.id && isRemovable(note) ? confirm(note, texts, act) : actions(note, texts, act)}
  </li>`;
}

function photoCount(photos: Photo[], { t }: WalkTexts): TemplateResult | typeof nothing {
  if (!photos.length) return nothing;
  const unsent = photos.filter(photoWaits).length;
  const failed = photos.filter(({ state }) => state === 'failed').length;
  const parts = [
    t(photos.length === 1 ? 'note.photoOne' : 'note.photos', { count: photos.length }),
    unsent ? t('note.photosUnsent', { count: unsent }) : '',
    failed ? t('note.photosFailed', { count: failed }) : '',
  ];
  return html`<p class="hint">${parts.filter(Boolean).join(' · ')}</p>`;
}

function whereOf({ observation: { stopId, position } }: Note, walk: Walk, { t }: WalkTexts): string {
  const stop = walk.stops.find(({ id }) => id === stopId);
  if (stop) return stop.text;
  return position.accuracy_m === undefined ? t('note.onMap') : t('note.byDevice', { metres: position.accuracy_m });
}

function troubleOf({ trouble }: Note, texts: WalkTexts): TemplateResult | typeof nothing {
  if (!trouble) return nothing;
  const { t } = texts;
  const status = trouble.kind === 'refused' ? trouble.status : '';
  return html`<div class="alarm">
    <p>${t(`trouble.${trouble.kind}`, { status })}</p>
    ${trouble.kind === 'invalid'
      ? html`<ul>
          ${trouble.complaints.map((complaint) => html`<li>${complaintText(complaint, texts)}</li>`)}
        </ul>`
      : nothing}
  </div>`;
}

/** The field in our words, then the server's own words where it gave any, else its code. */
function complaintText({ field, detail, code }: Complaint, { t }: WalkTexts): string {
  if (code === CATEGORY_NOT_IN_USE) return t('trouble.categoryNotInUse');
  const named = field ? t('trouble.field', { field: t(`trouble.field.${field}`) }) : '';
  return [named, detail ?? code].filter(Boolean).join('. ');
}

function actions(note: Note, { t }: WalkTexts, act: Actions): TemplateResult {
  const { state, trouble } = note;
  const editable = act.editable && state !== 'sending' && trouble?.kind !== 'conflict';
  const button = (text: string, action: () => void) => html`<vaadin-button @click=${action}>${text}</vaadin-button>`;
  return html`<div class="actions">
    ${trouble?.kind === 'conflict' ? button(t('note.sendAsNew'), () => act.sendAsNew(note)) : nothing}
    ${(trouble && isOver(trouble)) || trouble?.kind === 'refused' ? button(t('note.retry'), () => act.retry(note)) : nothing}
    ${editable ? button(t('note.edit'), () => act.edit(note)) : nothing}
    ${isRemovable(note) ? button(t('note.remove'), () => act.ask(note.id)) : nothing}
  </div>`;
}

/** While nothing of it is known to be with the municipality, or when it will not be taken. */
function isRemovable({ state, version }: Note): boolean {
  return state === 'failed' || state === 'private' || (state === 'unsent' && version === undefined);
}

function confirm(note: Note, { t }: WalkTexts, act: Actions): TemplateResult {
  const maybeSent = note.unanswered.length > 0 || note.version !== undefined;
  return html`<div class="confirm" role="alert">
    <p>${t('note.removeAsk')} ${maybeSent ? t('note.removeMaybeSent') : nothing}</p>
    <div class="actions">
      <vaadin-button @click=${() => act.ask(undefined)}>${t('note.removeNo')}</vaadin-button>
      <vaadin-button theme="primary" @click=${() => act.remove(note)}>${t('note.removeYes')}</vaadin-button>
    </div>
  </div>`;
}
