/**
 * What of a computer decides where its logs lie and how paths are written there, as plain data: so the rules of
 * Windows can be tried anywhere. Reading the real ones is left to the command line.
 */
import { platform } from 'node:os';
import type { InstallPaths } from './known-places.ts';

export interface Host {
  /** As Node names it: `win32`, `linux`, `darwin` … */
  platform: string;
  /** Environment variables. */
  env: Readonly<Record<string, string | undefined>>;
  /** Where products say that they were installed. @default none: the default places only */
  installPaths?: InstallPaths;
}

/** The platform that runs this, without environment variables. */
export const bareHost: Host = { platform: platform(), env: {} };

export function isWindows(host: Host): boolean {
  return host.platform === 'win32';
}

/** A text with its variables filled in, and the names of those that have no value: they stay as they are. */
export interface Filled {
  text: string;
  unknown: string[];
}

/** `%NAME%` as cmd writes it, `$env:NAME` and `${env:NAME}` as PowerShell does, `$NAME` and `${NAME}` as others do. */
const variable = /%([^%\\/:]+)%|\$\{(?:env:)?([^{}]+)\}|\$env:(\w+)|\$([a-z_]\w*)/gi;

/** Fills in environment variables. On Windows their names are compared without case. */
export function fillVariables(text: string, host: Host): Filled {
  const unknown: string[] = [];
  const filled = text.replace(variable, (written, ...groups: string[]) => {
    const name = groups.slice(0, 4).find((group) => group !== undefined) as string;
    const value = variableOf(name, host);
    // An empty one would turn what follows it into another path.
    if (value) return value;
    unknown.push(name);
    return written;
  });
  return { text: filled, unknown };
}

/** The value of an environment variable. */
export function variableOf(name: string, host: Host): string | undefined {
  const exact = host.env[name];
  if (exact !== undefined || !isWindows(host)) return exact;
  const wanted = name.toLowerCase();
  return Object.entries(host.env).find(([key]) => key.toLowerCase() === wanted)?.[1];
}
