import { LitElement } from 'lit';

export class StetArticle extends LitElement {}

customElements.define('stet-article', StetArticle);
