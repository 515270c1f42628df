import { useEffect, useState } from "react";

/**
 * Which block one is reading: the one chosen last, until one scrolls on by oneself; else the uppermost in view. Null
 * before scripts run. `ids` are separated by spaces.
 */
export function useBlockInView(ids: string): { current: string | null; choose: (id: string) => void } {
  const [seen, setSeen] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    const order = ids.split(" ");
    const blocks = order.map((id) => document.getElementById(id)).filter((block) => block !== null);
    const scroller = blocks[0]?.closest(".frozen-b, .desk") ?? null;
    const inView = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target.id);
          else inView.delete(target.id);
        }
        setSeen((before) => order.find((id) => inView.has(id)) ?? before);
      },
      { root: scroller, rootMargin: "-32px 0px -65% 0px" },
    );
    for (const block of blocks) observer.observe(block);
    const forget = () => setChosen(null);
    scroller?.addEventListener("wheel", forget, { passive: true });
    scroller?.addEventListener("touchmove", forget, { passive: true });
    scroller?.addEventListener("keydown", forget);
    return () => {
      observer.disconnect();
      scroller?.removeEventListener("wheel", forget);
      scroller?.removeEventListener("touchmove", forget);
      scroller?.removeEventListener("keydown", forget);
    };
  }, [ids]);
  return { current: chosen ?? seen, choose: setChosen };
}
