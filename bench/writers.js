/**
 * Puts corpora together from lines, as blocks to write. Seeds are fixed: the same lines give the same bytes.
 */
import iconv from 'iconv-lite';
import { createRandom } from './lines.js';

const blockSize = 8 * 1024 * 1024;
const linesPerFailure = 2000;
const linesPerSecond = 20;
const firstTime = Date.UTC(2026, 10, 18);
const korean = [
  '복제 상태를 확인하는 중입니다',
  '연결이 정상입니다',
  '다음 주기까지 기다립니다',
  '작업을 마쳤습니다',
];

/** Each line as bytes, with its end. */
export function encodeLines(lines, encoding = 'utf-8') {
  return lines.map((line) => iconv.encode(`${line}\n`, encoding, { addBOM: false }));
}

/** Some lines with Korean words behind them. */
export function withKorean(lines) {
  const random = createRandom(3);
  return lines.map((line) => (random(4) === 0 ? `${line} ${korean[random(korean.length)]}` : line));
}

/**
 * Lines drawn at random, one in 2,000 of them a failure, to so many bytes or lines. Blocks end with a line, and the bytes
 * of the last line may lack.
 */
export function drawnBlocks(lines, failures, limit, size = blockSize) {
  const random = createRandom(1);
  const draw = () =>
    random(linesPerFailure) === 0 ? failures[random(failures.length)] : lines[random(lines.length)];
  return fillBlocks(draw, limit, size);
}

/** Records of the mobility agent with the messages of other systems, one in 2,000 of them a failure. */
export function agentBlocks(messages, failures, limit) {
  const random = createRandom(2);
  const levels = ['ALWAYS', 'ALWAYS', 'INFO', 'DEBUG'];
  const threads = ['2480 4612', '2480 5016', '2480 8408', '2480 3380'];
  const record = createRecords();
  const draw = () => {
    if (random(linesPerFailure) === 0) return record(failures[random(failures.length)]);
    const [level, ids] = [levels[random(levels.length)], threads[random(threads.length)]];
    return record({ level, ids, message: messages[random(messages.length)] });
  };
  return fillBlocks(draw, limit, blockSize);
}

/** Nothing but failures of the mobility agent. */
export function denseBlocks(failures, limit) {
  const record = createRecords();
  let index = 0;
  return fillBlocks(() => record(failures[index++ % failures.length]), limit, blockSize);
}

/** Gives records the header of the agent, with running times and numbers. */
function createRecords() {
  let count = 0;
  let time = '';
  return ({ level, ids, message }) => {
    if (count % linesPerSecond === 0) time = formatTime(firstTime + (count / linesPerSecond) * 1000);
    const header = `#~> (${time}): ${level.padStart(7)}  ${ids} ${298 + count}`;
    count++;
    return Buffer.from(`${header} ${message}\r\n`);
  };
}

function formatTime(milliseconds) {
  const [year, month, rest] = new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ').split('-');
  const [day, clock] = rest.split(' ');
  return `${month}-${day}-${year} ${clock}`;
}

function* fillBlocks(draw, limit, size) {
  const { lineCount = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY } =
    typeof limit === 'number' ? { bytes: limit } : limit;
  let left = bytes;
  let drawn = 0;
  let next = draw();
  while (left >= next.length && drawn < lineCount) {
    const block = Buffer.allocUnsafe(Math.min(size, left));
    let length = 0;
    while (drawn < lineCount && length + next.length <= block.length) {
      next.copy(block, length);
      length += next.length;
      drawn++;
      next = draw();
    }
    left -= length;
    yield block.subarray(0, length);
  }
}
