/** The languages in which calls are reported. */
import { en } from './en/report.js';
import { fr } from './fr/report.js';
import { nl } from './nl/report.js';
import type { ReportPhrases } from './report-phrases.js';

export type { ReportPhrases } from './report-phrases.js';

/** By primary language subtag; a call in any other language is reported in English around its own words. */
export const REPORT_PHRASES: Readonly<Record<string, ReportPhrases>> = { en, fr, nl };
