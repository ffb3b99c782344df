import { css, html, LitElement } from 'lit';
import { COMMANDS, type CommandId, type CommandRow } from '../../../core/contract/commands.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/** The sheet of keys, made from the table of commands. */
export class StetShortcuts extends LitElement {
  static override styles = [
    controls,
    css`
      /* It holds the focus only so that the arrows scroll; the dialog around it is the place. */
      .columns:focus-visible {
        outline: none;
      }
      .columns {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s6);
      }
      section {
        margin-bottom: var(--s5);
      }
      h3 {
        padding-bottom: 4px;
        font: 600 var(--t-s) / 1.4 var(--sans);
        color: var(--red);
      }
      .row {
        display: flex;
        justify-content: space-between;
        gap: var(--s3);
        padding: 4px 0;
        border-top: 1px solid var(--line);
        font-size: var(--t-s);
      }
    `,
  ];

  override render() {
    const text = words.dialogs.shortcuts;
    return html`<stet-dialog heading=${text.title} lede=${text.lede} size="wide">
      <div class="columns" tabindex="0" autofocus>
        <div>${this.#section(text.anywhere, (row) => row.where !== 'sheet' && row.where !== 'check')}</div>
        <div>
          ${this.#section(text.check, (row) => row.where === 'check')} ${this.#section(text.sheet, (row) => row.where === 'sheet')}
          ${this.#lists()}
        </div>
      </div>
    </stet-dialog>`;
  }

  #section(title: string, fits: (row: CommandRow) => boolean) {
    const rows = (Object.entries(COMMANDS) as [CommandId, CommandRow][]).filter(([, row]) => row.keys && fits(row));
    return html`<section>
      <h3>${title}</h3>
      ${rows.map(([id, { keys }]) => line(words.commands.label[id], keys ?? ''))}
    </section>`;
  }

  #lists() {
    const { lists, listKeys } = words.dialogs.shortcuts;
    return html`<section>
      <h3>${lists}</h3>
      ${line(listKeys.move, 'ArrowUp-ArrowDown')}${line(listKeys.choose, 'Enter')}${line(listKeys.leave, 'Escape')}${line(listKeys.menu, 'Shift-F10')}
    </section>`;
  }
}

function line(label: string, keys: string) {
  return html`<div class="row"><span>${label}</span><stet-key class="boxed" keys=${keys}></stet-key></div>`;
}

customElements.define('stet-shortcuts', StetShortcuts);
