/**
 * Empties dist/, so that the package holds nothing of modules that are no more.
 */
import { rm } from 'node:fs/promises';

await rm('dist', { recursive: true, force: true });
