import { scrollThrough } from './grid-page';
import type { Tab } from './grid-tab';
import { sum, watchMainThread } from './main-thread';
import { percentile } from './report';

const FRAMES = 240;
/** As fast as a wheel goes, and a jump of most of a window at each frame. */
const STEPS_PX = { wheel: 200, jump: 600 } as const;
type Speed = keyof typeof STEPS_PX;

type Scrolled = {
  /** From one frame to the next. */
  readonly frameP95Ms: number;
  /** Processor time of the page's main thread, a frame. */
  readonly cpuMs: number;
  /** Of the frames, the 95th of a hundred. */
  readonly taskP95Ms: number;
};

export async function scroll({ browser, page }: Tab, speed: Speed): Promise<Scrolled> {
  await page.bringToFront();
  let frames: readonly number[] = [];
  const { tasks } = await watchMainThread({ browser, page }, async () => {
    frames = await scrollThrough(page, { frames: FRAMES, stepPx: STEPS_PX[speed] });
  });
  const longest = [...tasks].sort((a, b) => b - a).slice(0, FRAMES);
  return {
    frameP95Ms: percentile(frames, 0.95),
    cpuMs: sum(tasks) / FRAMES,
    taskP95Ms: percentile(longest, 0.95),
  };
}

/** As long as ten thousand rows, with nothing in it. */
export async function scrollEmpty({ browser, page }: Tab): Promise<Scrolled> {
  await page.goto('about:blank');
  await page.setContent('<div style="height:400000px"></div>');
  return scroll({ browser, page }, 'wheel');
}
