/**
 * What is said when the command of `--exec` fails, in each language. What the command or the system says stays as it is.
 */
import { formatCount, plural } from './format.ts';
import type { Language } from './languages.ts';

export interface CommandTexts {
  /** One of the reasons below. */
  failed(reason: string): string;
  /** A reason, and the last line that the command wrote to standard error. */
  told(reason: string, line: string): string;
  exitCode(code: number | null): string;
  endedBy(signal: string): string;
  notStarted(reason: string): string;
  tooLong(seconds: number): string;
  notDone(seconds: number): string;
  /** Diagnoses for which it was not run any more. */
  notRun(diagnoses: number): string;
}

export const commandTexts: Record<Language, CommandTexts> = {
  en: {
    failed: (reason) => `the command of --exec failed: ${reason}`,
    told: (reason, line) => `${reason}: ${line}`,
    exitCode: (code) => `exit code ${code}`,
    endedBy: (signal) => `ended by ${signal}`,
    notStarted: (reason) => `it cannot be started: ${reason}`,
    tooLong: (seconds) => `it ran longer than ${seconds} s`,
    notDone: (seconds) => `it was not done ${seconds} s after the end`,
    notRun: (diagnoses) =>
      `the command of --exec was not run for the last ${plural(diagnoses, 'diagnosis', 'diagnoses')}`,
  },
  'zh-CN': {
    failed: (reason) => `--exec 命令失败：${reason}`,
    told: (reason, line) => `${reason}：${line}`,
    exitCode: (code) => `退出代码 ${code}`,
    endedBy: (signal) => `被信号 ${signal} 终止`,
    notStarted: (reason) => `无法启动：${reason}`,
    tooLong: (seconds) => `运行超过 ${seconds} 秒`,
    notDone: (seconds) => `跟踪结束 ${seconds} 秒后仍未完成`,
    notRun: (diagnoses) => `未对最后 ${formatCount(diagnoses)} 个问题运行 --exec 命令`,
  },
  ko: {
    failed: (reason) => `--exec 명령 실패: ${reason}`,
    told: (reason, line) => `${reason}: ${line}`,
    exitCode: (code) => `종료 코드 ${code}`,
    endedBy: (signal) => `${signal} 신호로 종료됨`,
    notStarted: (reason) => `시작할 수 없음: ${reason}`,
    tooLong: (seconds) => `실행 시간이 ${seconds}초를 넘음`,
    notDone: (seconds) => `감시가 끝나고 ${seconds}초가 지나도 완료되지 않음`,
    notRun: (diagnoses) => `마지막 문제 ${formatCount(diagnoses)}개에 대해 --exec 명령을 실행하지 못했습니다`,
  },
};
