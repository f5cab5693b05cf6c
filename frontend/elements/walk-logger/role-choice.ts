import { html, type TemplateResult } from 'lit';
import type { WalkTexts } from './texts.js';
import { ROLES, type Role } from './types.js';

/** In what role one takes part: a choice among tiles, counted and never a name. */
export function roleChoice(chosen: Role | undefined, { t }: WalkTexts, choose: (role: Role) => void): TemplateResult {
  return html`<fieldset class="roles">
    <legend>${t('role.title')}</legend>
    <p class="hint">${t('role.hint')}</p>
    <div class="tiles">
      ${ROLES.map(
        (role) => html`<label class="tile">
          <input type="radio" name="role" .checked=${role === chosen} @change=${() => choose(role)} />
          <span>${t(`role.${role}`)}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}
