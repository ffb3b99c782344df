import { css, html, LitElement, svg } from 'lit';
import type { CountedState } from '../../../core/claims/coverage.ts';

const WIDTH = 120;
const HEIGHT = 8;

/** Kinds of the meter from settled to untouched; every state that counts belongs to one. */
const KINDS = ['verified', 'checking', 'open', 'cleared', 'untouched'] as const;
type Kind = (typeof KINDS)[number];
const KIND_OF: Readonly<Record<CountedState, Kind>> = {
  verified: 'verified',
  'verified-with-change': 'verified',
  'half-signed': 'checking',
  checking: 'checking',
  todo: 'checking',
  stale: 'open',
  disputed: 'open',
  'cannot-verify': 'open',
  'to-cut': 'open',
  orphaned: 'open',
  'not-a-fact': 'cleared',
  cut: 'cleared',
  cleared: 'cleared',
  changed: 'untouched',
  untouched: 'untouched',
};

/** How the sentences of an article are covered, as one bar. `counts`: sentences by state. The words beside it say the same. */
export class StetCoverMeter extends LitElement {
  static override properties = { counts: { attribute: false } };
  static override styles = css`
    :host {
      display: inline-block;
      line-height: 0;
    }
    svg {
      border-radius: 2px;
      background: var(--line);
    }
    .verified {
      fill: var(--verified);
    }
    .checking {
      fill: var(--checking);
    }
    .open {
      fill: var(--red);
    }
    .cleared {
      fill: var(--line-strong);
    }
    .untouched {
      fill: none;
    }
  `;
  declare counts: Readonly<Record<CountedState, number>> | null;

  constructor() {
    super();
    this.counts = null;
  }

  override render() {
    const sums: Record<Kind, number> = { verified: 0, checking: 0, open: 0, cleared: 0, untouched: 0 };
    for (const [state, count] of Object.entries(this.counts ?? {})) sums[KIND_OF[state as CountedState]] += count;
    const total = KINDS.reduce((sum, kind) => sum + sums[kind], 0);
    let at = 0;
    const bars = KINDS.map((kind) => {
      const width = total === 0 ? 0 : (sums[kind] / total) * WIDTH;
      const bar = svg`<rect class=${kind} x=${at} y="0" width=${Math.max(0, width - 1)} height=${HEIGHT}></rect>`;
      at += width;
      return bar;
    });
    return html`<svg width=${WIDTH} height=${HEIGHT} aria-hidden="true">${bars}</svg>`;
  }
}

customElements.define('stet-cover-meter', StetCoverMeter);
