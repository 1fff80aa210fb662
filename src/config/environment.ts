/** The environment: the names of settings there, and names that look like one and are none. */
import { closest } from '../call/closest.js';
import { keyPaths } from './keys.js';

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = 'PARLEY_';
// Set by Kubernetes and Docker in every container beside a service whose name begins with `parley`.
const SERVICE_LINK = /_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)$/;
const LINKED_PORT = /_PORT=\w+:\/\//;

/** The name of a key in the environment. */
export function environmentName(path: readonly string[]): string {
  return `${PREFIX}${path.map(p => p.replace(/([A-Z])/g, '_$1').toUpperCase()).join('_')}`;
}

/**
 * Says of each variable that can only be meant as a setting, and is none, which may have been meant. Names of ours that are
 * neither like a setting nor in a group of them are others' business: scripts and container files have theirs.
 */
export function strangeVariables(env: Environment): string[] {
  const paths = keyPaths();
  const names = new Map(paths.map(path => [environmentName(path), path]));
  const rest = (name: string): string => name.slice(PREFIX.length).toLowerCase();
  const groups = paths.filter(({ length }) => length > 1).map(([group = '']) => environmentName([group]));
  const bySaying = new Map([...names.keys()].map(name => [rest(name), name]));
  return Object.entries(env).flatMap(([name, value]) => {
    const other = !name.startsWith(PREFIX) || value === undefined || value === '' || names.has(name);
    if (other || SERVICE_LINK.test(name) || LINKED_PORT.test(`${name}=${value}`)) return [];
    const meant = bySaying.get(closest(rest(name), [...bySaying.keys()]) ?? '');
    if (meant === undefined && !groups.some(group => name.startsWith(`${group}_`))) return [];
    return [`${name}: there is no such setting${meant === undefined ? '' : `; did you mean ${meant}?`}`];
  });
}
