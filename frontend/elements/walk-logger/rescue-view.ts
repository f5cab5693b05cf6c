import { html, nothing, type TemplateResult } from 'lit';
import type { ReadAgain } from './rescue.js';
import type { WalkTexts } from './texts.js';

/** What came of saving to, or reading from, a rescue file. */
export type Rescued = ReadAgain | { kind: 'saved' } | { kind: 'failed' };

interface Actions {
  save(): void;
  read(file: File): void;
}

/** The way out for notes that never reach the municipality: into a file, and from it. */
export function rescueView(unsent: number, rescued: Rescued | undefined, texts: WalkTexts, act: Actions): TemplateResult {
  const { t } = texts;
  return html`<details class="rescue" ?open=${rescued !== undefined}>
    <summary>${t('rescue.title')}</summary>
    <p>${t('rescue.hint')}</p>
    ${unsent ? html`<vaadin-button @click=${act.save}>${t('rescue.save')}</vaadin-button>` : html`<p>${t('rescue.nothing')}</p>`}
    <label class="file">
      <span>${t('rescue.read')}</span>
      <input
        type="file"
        accept=".json,application/json"
        @change=${({ target }: { target: HTMLInputElement }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) act.read(file);
        }}
      />
    </label>
    <div role="status">${rescued ? html`<p class="notice">${outcome(rescued, texts)}</p>` : nothing}</div>
  </details>`;
}

function outcome(rescued: Rescued, { t }: WalkTexts): string {
  switch (rescued.kind) {
    case 'saved':
      return t('rescue.saved');
    case 'failed':
      return t('rescue.failed');
    case 'read':
      return t('rescue.done', { notes: rescued.notes, photos: rescued.photos });
    case 'other-walk':
      return t('rescue.otherWalk', { code: rescued.joinCode });
    case 'not-ours':
      return t('rescue.notOurs');
  }
}
