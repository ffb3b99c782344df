import { LitElement } from 'lit';

export class StetSources extends LitElement {}

customElements.define('stet-sources', StetSources);
