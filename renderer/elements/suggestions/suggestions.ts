import { LitElement } from 'lit';

export class StetSuggestions extends LitElement {}

customElements.define('stet-suggestions', StetSuggestions);
