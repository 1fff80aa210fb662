/** The TwiML with which calls are answered (twilio.com/docs/voice/twiml). */

/** What a stream's TwiML is made of. */
export interface StreamTwiml {
  readonly mode: 'fork' | 'connect';
  /** `wss://.../twilio/media`. */
  readonly streamUrl: string;
  /** `https://.../twilio/next`: asked when a connected stream is over. */
  readonly nextUrl: string;
  /** Query strings do not reach the stream; parameters do. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Where a forked call goes on to. */
  readonly dial?: string | undefined;
}

/** Longest pause of one verb that is of use: four hours, the longest call Twilio allows by default. */
const STAY_SECONDS = 14_400;

/** Answers a call: fork its audio and go on, or connect it to the stream. */
export function streamTwiml({ mode, streamUrl, nextUrl, parameters, dial }: StreamTwiml): string {
  const inner = Object.entries(parameters)
    .map(([name, value]) => `<Parameter name="${escapeXml(name)}" value="${escapeXml(value)}"/>`)
    .join('');
  const url = escapeXml(streamUrl);
  if (mode === 'connect') {
    const action = escapeXml(nextUrl);
    return response(`<Connect action="${action}"><Stream url="${url}">${inner}</Stream></Connect>`);
  }
  const after = dial === undefined ? `<Pause length="${STAY_SECONDS}"/>` : dialVerb(dial);
  return response(`<Start><Stream url="${url}" track="both_tracks">${inner}</Stream></Start>${after}`);
}

/** What happens after a connected stream: on to a destination, or the end of the call. */
export function nextTwiml(destination: string | undefined): string {
  return response(destination === undefined ? '<Hangup/>' : dialVerb(destination));
}

function dialVerb(destination: string): string {
  const target = escapeXml(destination);
  return /^sips?:/i.test(destination) ? `<Dial><Sip>${target}</Sip></Dial>` : `<Dial>${target}</Dial>`;
}

function response(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${inner}</Response>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
