import type { Page } from 'playwright-core';

interface Stop {
  /** Its tag and what it is called: "button: Versturen". */
  readonly name: string;
  /** Whether one can see that it has the focus. */
  readonly isSeen: boolean;
}

// As text, because it runs in the page.
const stopHere = `(() => {
  const at = document.activeElement;
  const called = at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent;
  const style = getComputedStyle(at);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const box = at.getBoundingClientRect();
  const inView = box.bottom > 0 && box.top < innerHeight;
  return {
    name: at.tagName.toLowerCase() + ': ' + called.trim().replaceAll(/\\s+/g, ' '),
    // After the last stop comes the browser itself, as the body.
    isSeen: at === document.body || ((ring || style.boxShadow !== 'none') && inView),
  };
})()`;

const mostStops = 150;

/** Somebody who has no mouse. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What has the focus now. */
  async focus(): Promise<string> {
    return (await this.#stop()).name;
  }

  /** Goes on with Tab to what is called this. Every stop on the way has to be seen. */
  async tabsTo(name: string): Promise<void> {
    const passed: string[] = [];
    while (passed.length < mostStops) {
      await this.#page.keyboard.press('Tab');
      const stop = await this.#stop();
      if (!stop.isSeen) throw new Error(`The focus cannot be seen on "${stop.name}"`);
      if (stop.name.includes(name)) return;
      passed.push(stop.name);
    }
    throw new Error(`Tab does not come to "${name}", but to:\n${passed.join('\n')}`);
  }

  async types(words: string): Promise<void> {
    await this.#page.keyboard.type(words);
  }

  async presses(key: 'Space' | 'Enter' | 'ArrowDown'): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** Presses Enter on what leads to another page. */
  async enters(): Promise<void> {
    await Promise.all([this.#page.waitForEvent('load'), this.#page.keyboard.press('Enter')]);
  }

  async #stop(): Promise<Stop> {
    return (await this.#page.evaluate(stopHere)) as Stop;
  }
}
