import { LitElement } from 'lit';

export class StetCite extends LitElement {}

customElements.define('stet-cite', StetCite);
