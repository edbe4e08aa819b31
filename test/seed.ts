/**
 * The seed of all properties: the same in every run, so that a change that breaks nothing never fails. Others are tried
 * with `LOGSCAN_SEED=1 npx vitest run test/properties`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.LOGSCAN_SEED ?? 20_261_120) });
