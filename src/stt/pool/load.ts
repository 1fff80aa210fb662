/** How busy decoder processes are, and whether another call fits. */

const WINDOW_MS = 3000;

interface Sample {
  readonly atMs: number;
  readonly busyMs: number;
  readonly audioMs: number;
}

/** The recent work of one process. */
export class LoadMeter {
  #samples: Sample[] = [];

  /** Takes a report: all times since the process began. */
  take(atMs: number, busyMs: number, audioMs: number): void {
    this.#samples.push({ atMs, busyMs, audioMs });
    while (this.#samples.length > 2 && atMs - this.#samples[1]!.atMs > WINDOW_MS) this.#samples.shift();
  }

  /** Forgets everything: another process begins. */
  restart(): void {
    this.#samples = [];
  }

  /** Share of time the process was busy; 1 if it has said nothing for longer than the window. */
  utilisation(nowMs: number): number {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (first === undefined || last === undefined || first === last) return 0;
    const silentMs = nowMs - last.atMs;
    const busyMs = last.busyMs - first.busyMs + (silentMs > 1000 ? silentMs : 0);
    return Math.min(1, busyMs / Math.max(1, nowMs - first.atMs));
  }

  /** Milliseconds of work that a millisecond of audio took lately. */
  costPerMs(): number | undefined {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    const audioMs = (last?.audioMs ?? 0) - (first?.audioMs ?? 0);
    return audioMs < 1000 ? undefined : ((last?.busyMs ?? 0) - (first?.busyMs ?? 0)) / audioMs;
  }
}

/** When calls are refused and taken again, as shares of real time. */
export interface AdmissionLimits {
  readonly refuseAt: number;
  readonly acceptAt: number;
}

/** Decides about new calls, with hysteresis: a pool at its limit does not flicker between yes and no. */
export class Admission {
  #accepting = true;
  #recent: number[] = [];

  constructor(readonly limits: AdmissionLimits) {}

  get accepting(): boolean {
    return this.#accepting;
  }

  /** Remembers a call just taken: its work shows in the figures only later. */
  took(nowMs: number): void {
    this.#recent.push(nowMs);
  }

  /**
   * @param utilisation share of real time needed now
   * @param shareOfOne share that one more channel will need
   */
  update(nowMs: number, utilisation: number, shareOfOne: number): boolean {
    this.#recent = this.#recent.filter(atMs => nowMs - atMs < WINDOW_MS);
    const expected = utilisation + this.#recent.length * shareOfOne;
    if (expected >= this.limits.refuseAt) this.#accepting = false;
    else if (expected <= this.limits.acceptAt) this.#accepting = true;
    return this.#accepting;
  }
}
