/**
 * Dragging across a picture: what is chosen is drawn until the pointer is let go.
 */
import { percent } from '../src/reporters/html/plot.ts';
import { drawn } from './dom.ts';

/** Pixels of the shortest drag; what is shorter was a click. */
const shortestDrag = 5;

/** Calls with the shares of the width between which it was dragged. */
export function followDrag(svg: SVGSVGElement, onDrag: (from: number, to: number) => void): void {
  const chosen = drawn('rect', { class: 'chosen', y: 0, height: '100%' });
  let start: number | null = null;
  const shareAt = ({ clientX }: PointerEvent) => {
    const { left, width } = svg.getBoundingClientRect();
    return Math.min(Math.max((clientX - left) / width, 0), 1);
  };
  const sorted = (event: PointerEvent) => [start ?? 0, shareAt(event)].sort((a, b) => a - b);
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = shareAt(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener('pointermove', (event) => {
    if (start === null) return;
    const [from, to] = sorted(event);
    chosen.setAttribute('x', percent(from));
    chosen.setAttribute('width', percent(to - from));
    svg.append(chosen);
  });
  svg.addEventListener('pointerup', (event) => {
    if (start === null) return;
    const [from, to] = sorted(event);
    start = null;
    chosen.remove();
    if ((to - from) * svg.getBoundingClientRect().width >= shortestDrag) onDrag(from, to);
  });
  svg.addEventListener('pointercancel', () => {
    start = null;
    chosen.remove();
  });
}
