import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * One owner of one slice of state. A value is replaced, never changed in place; listeners hear of it once per microtask, so a burst of
 * changes renders once.
 */
export class Store<T extends object> {
  #value: T;
  #waiting = false;
  readonly #listeners = new Set<(value: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  /** Replaces the named fields. */
  set(change: Partial<T>): void {
    this.#value = { ...this.#value, ...change };
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      for (const listener of [...this.#listeners]) listener(this.#value);
    });
  }

  /** Returns the function that unsubscribes. */
  subscribe(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/**
 * Connects an element to a store: it renders again when what `select` reads has changed (compared field by field one level deep).
 * Only connected elements have one; leaf elements get properties and fire typed events.
 */
export class Watch<T extends object, S> implements ReactiveController {
  value: S;
  readonly #host: ReactiveControllerHost;
  readonly #store: Store<T>;
  readonly #select: (value: T) => S;
  #stop: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, store: Store<T>, select: (value: T) => S) {
    this.#host = host;
    this.#store = store;
    this.#select = select;
    this.value = select(store.value);
    host.addController(this);
  }

  hostConnected(): void {
    this.#refresh();
    this.#stop = this.#store.subscribe(() => this.#refresh());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #refresh(): void {
    const next = this.#select(this.#store.value);
    if (same(this.value, next)) return;
    this.value = next;
    this.#host.requestUpdate();
  }
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const one = a as Record<string, unknown>;
  const other = b as Record<string, unknown>;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.is(one[key], other[key]));
}
