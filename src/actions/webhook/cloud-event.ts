/** Events as CloudEvents 1.0 in JSON (https://github.com/cloudevents/spec, structured mode). */

/** Media type of an event in structured mode. */
export const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/** What an event says. */
export interface Occurrence {
  /** Unique for what happened; the same however often it is delivered. */
  readonly id: string;
  /** `parley.` and the kind of event, for example `parley.pop.offered`. */
  readonly type: string;
  /** The call. */
  readonly subject: string;
  /** When it happened, ISO 8601 with zone. */
  readonly time: string;
  readonly data: unknown;
}

/**
 * Writes an event as it is sent. The same occurrence gives the same text, so that a repetition has the same body.
 *
 * @param source URI reference of who says it, the same for all events of one installation
 */
export function cloudEvent({ id, type, subject, time, data }: Occurrence, source: string): string {
  const datacontenttype = 'application/json';
  return JSON.stringify({ specversion: '1.0', id, source, type, subject, time, datacontenttype, data });
}
