/**
 * Remediation with what the log says put into it. Log text is hostile and people paste commands, so a value that a
 * shell could take for anything but a name stays out of commands, and `<name>` remains.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillRemediation } from '../../src/diagnose/remediation.ts';
import type { Step } from '../../src/types.ts';

/** The command `ping {host}`, filled. */
function commandWith(...hosts: string[]): string | undefined {
  return fillRemediation([{ text: 'Look.', command: 'ping {host}' }], { host: hosts })[0].command;
}

describe('a step', () => {
  it('gets the most frequent value of each field, in text, command and expected result', () => {
    const step: Step = {
      text: 'Check that {host} answers on {port}.',
      command: 'Test-NetConnection {host} -Port {port}',
      expect: 'TcpTestSucceeded of {host} is True',
      docs: 'https://learn.microsoft.com/{host}',
    };
    expect(fillRemediation([step], { host: ['ps01', 'ps02'], port: ['9443'] })).toEqual([
      {
        text: 'Check that ps01 answers on 9443.',
        command: 'Test-NetConnection ps01 -Port 9443',
        expect: 'TcpTestSucceeded of ps01 is True',
        docs: 'https://learn.microsoft.com/{host}',
      },
    ]);
  });

  it('keeps the name of a field of which there is no value', () => {
    const step = { text: 'Look at {host}.', command: 'ping {host}', expect: '{host} answers' };
    const filled = { text: 'Look at <host>.', command: 'ping <host>', expect: '<host> answers' };
    expect(fillRemediation([step], {})).toEqual([filled]);
    expect(fillRemediation([step], { host: [] })).toEqual([filled]);
  });

  it.each(['constructor', 'toString'])('takes no field for granted: {%s}', (name) => {
    const step = { text: `Look at {${name}}.`, command: `ping {${name}}` };
    expect(fillRemediation([step], {})).toEqual([{ text: `Look at <${name}>.`, command: `ping <${name}>` }]);
  });

  it('without placeholders stays as it is, and what it lacks is not added', () => {
    const steps: Step[] = [{ text: 'Wait.' }, { text: 'Look.', command: 'Get-Process | % { $_.Id }' }];
    expect(fillRemediation(steps, { Id: ['1'] })).toEqual(steps);
  });

  it('is not changed itself', () => {
    const steps = Object.freeze([Object.freeze({ text: '{host}' })]);
    expect(fillRemediation(steps, { host: ['ps01'] })).toEqual([{ text: 'ps01' }]);
    expect(steps[0].text).toBe('{host}');
  });

  it('is filled once: a value that looks like a placeholder is a value', () => {
    expect(fillRemediation([{ text: '{a} {b}' }], { a: ['{b}'], b: ['$&'] })[0].text).toBe('{b} $&');
  });
});

describe('a command', () => {
  it.each(['ps01', 'PS-01.contoso.com', '192.0.2.7', 'fe80::1', 'disk_0', '34513'])('takes %s', (value) => {
    expect(commandWith(value)).toBe(`ping ${value}`);
  });

  it.each([
    ['a second command', 'ps01; rm -rf /'],
    ['a second command in the background', 'ps01& calc'],
    ['a pipe', 'ps01|sh'],
    ['a substitution', '$(reboot)'],
    ['a variable', '$env:SECRET'],
    ['a variable of cmd', '%PATH%'],
    ['backticks', '`reboot`'],
    ['single quotes', "ps'01"],
    ['double quotes', 'ps"01'],
    ['a redirection', 'ps01>/etc/passwd'],
    ['a blank', 'ps01 -n 1000000'],
    ['an option', '-rf'],
    ['an option of Windows', '/f'],
    ['a line feed', 'ps01\nreboot'],
    ['a line feed at the end', 'ps01\n'],
    ['a carriage return', 'ps01\rreboot'],
    ['a NUL', 'ps01\0'],
    ['an escape', '\x1b[2Jps01'],
    ['braces', 'ps{01,02}'],
    ['a pattern', 'ps*'],
    ['a home folder', '~root'],
    ['a backslash', 'ps01\\x'],
    ['a caret', 'ps^01'],
    ['letters that look like others', 'рs01'],
    ['text that is read from right to left', 'ps\u202e10'],
    ['300 characters', 'a'.repeat(300)],
    ['nothing', ''],
  ])('does not take %s', (_what, value) => {
    expect(commandWith(value)).toBe('ping <host>');
  });

  it('takes the most frequent of the values that it may take', () => {
    expect(commandWith('$(reboot)', 'ps01', 'ps02')).toBe('ping ps01');
  });

  it('has no character from a log beyond letters, digits and _ . : -', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (hosts) => {
        expect(commandWith(...hosts)).toMatch(/^ping (?:<host>|\w[\w.:-]{0,99})$/);
      }),
    );
  });
});
