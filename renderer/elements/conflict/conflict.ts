import { LitElement } from 'lit';

export class StetConflict extends LitElement {}

customElements.define('stet-conflict', StetConflict);
