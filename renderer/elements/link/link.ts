import { LitElement } from 'lit';

export class StetLink extends LitElement {}

customElements.define('stet-link', StetLink);
