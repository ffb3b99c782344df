import { LitElement } from 'lit';

export class StetGate extends LitElement {}

customElements.define('stet-gate', StetGate);
