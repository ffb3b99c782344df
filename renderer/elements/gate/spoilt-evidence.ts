import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GateItem } from '../../../core/claims/gate.ts';
import { proveCitedEvidence, spoiltEvidenceItem } from '../../actions/cited-evidence.ts';
import { heldPictures } from '../../actions/exports.ts';
import { heldItem } from './gate-item.ts';

/** Looks at the evidence behind the story, and at its pictures, once the gate stands there: reading them takes a while. */
export class SpoiltEvidence implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isLooking = false;
  #held: readonly string[] = [];
  #known: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isLooking = true;
    this.#known = this.#look();
  }

  get isLooking(): boolean {
    return this.#isLooking;
  }

  /** Fulfilled once it is known how the evidence and the pictures stand. */
  get known(): Promise<void> {
    return this.#known;
  }

  async #look(): Promise<void> {
    try {
      this.#held = await heldPictures();
      await proveCitedEvidence();
    } finally {
      this.#isLooking = false;
      this.#host.requestUpdate();
    }
  }

  get items(): readonly GateItem[] {
    return [...spoiltEvidenceItem(), ...heldItem(this.#held)];
  }
}
