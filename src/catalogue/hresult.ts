/**
 * What an HRESULT says by its bits alone, for those that no table knows.
 */

/** Facilities by their numbers, as winerror.h names them. */
const facilities = new Map([
  [0, 'NULL'],
  [1, 'RPC'],
  [2, 'DISPATCH'],
  [3, 'STORAGE'],
  [4, 'ITF'],
  [7, 'WIN32'],
  [8, 'WINDOWS'],
  [9, 'SECURITY'],
  [10, 'CONTROL'],
  [11, 'CERT'],
  [12, 'INTERNET'],
  [13, 'MEDIASERVER'],
  [15, 'SETUPAPI'],
  [16, 'SCARD'],
  [17, 'COMPLUS'],
  [19, 'URT'],
  [25, 'HTTP'],
  [36, 'WINDOWSUPDATE'],
  [0x31, 'FVE'],
  [0x50, 'WER'],
]);

/** The parts of an HRESULT. */
export interface Hresult {
  severity: 'success' | 'failure';
  /** Name of the facility, or its number. */
  facility: string;
  /** The number within the facility. */
  code: number;
}

/** Takes an unsigned 32-bit number apart. */
export function readHresult(value: number): Hresult {
  const facility = Math.floor(value / 0x10000) & 0x7ff;
  return {
    severity: value > 0x7fffffff ? 'failure' : 'success',
    facility: facilities.get(facility) ?? String(facility),
    code: value & 0xffff,
  };
}
