import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from "react";

/**
 * One tab stop for a whole toolbar, moved by the arrow keys, down as well as along: a menu of it stands upright, Home and End (ARIA's toolbar pattern). Its tools are what
 * has `data-tool`, leaving out those that are not shown or disabled.
 */
export function useRovingFocus(toolbar: RefObject<HTMLElement>) {
  const [stop, setStop] = useState<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const tools = allTools(toolbar.current);
    const current = stop !== null && isReachable(stop) ? stop : tools.find(isReachable);
    for (const tool of tools) tool.tabIndex = tool === current ? 0 : -1;
  });

  function onKeyDown(event: KeyboardEvent) {
    const tools = allTools(toolbar.current).filter(isReachable);
    const at = tools.indexOf(event.target as HTMLElement);
    const [next, previous] = [at + 1, at - 1 + tools.length];
    const places = { ArrowRight: next, ArrowDown: next, ArrowLeft: previous, ArrowUp: previous };
    const to = { ...places, Home: 0, End: tools.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    tools[to % tools.length]?.focus();
  }

  return {
    onKeyDown,
    onFocus: ({ target }: { target: EventTarget }) => {
      if (target instanceof HTMLElement && "tool" in target.dataset) setStop(target);
    },
  };
}

/** Puts the focus on the tool that Tab would reach. True when there is one. */
export function focusTools(toolbar: HTMLElement | null): boolean {
  const tools = allTools(toolbar).filter(isReachable);
  const tool = tools.find(({ tabIndex }) => tabIndex === 0) ?? tools[0];
  tool?.focus();
  return tool !== undefined;
}

const allTools = (toolbar: HTMLElement | null) =>
  toolbar === null ? [] : Array.from(toolbar.querySelectorAll<HTMLElement>("[data-tool]"));

const isReachable = (tool: HTMLElement) =>
  tool.isConnected && !tool.matches(":disabled") && tool.checkVisibility({ visibilityProperty: true });
