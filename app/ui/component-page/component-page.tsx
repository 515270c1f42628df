import { TopBar } from "../top-bar.tsx";
import { BadgeBlocks, StageBlocks } from "./badge-blocks.tsx";
import { ButtonBlocks } from "./button-blocks.tsx";
import { ColourBlocks, TypeBlocks } from "./colour-blocks.tsx";
import { FieldBlocks } from "./field-blocks.tsx";
import { ListBlocks } from "./list-blocks.tsx";
import { NoticeBlocks } from "./notice-blocks.tsx";
import { PeopleBlocks } from "./people-blocks.tsx";

const themes = ["light", "dark"] as const;

/** Every building block as it is, in both themes. Seen by developers only: its own words are English. */
export function ComponentPage() {
  return (
    <>
      <TopBar />
      <main id="main" className="page blocks" lang="en">
        <h1 className="h-page">Components</h1>
        {themes.map((theme) => (
          <section key={theme} className="blocks-theme" data-scheme={theme} aria-labelledby={`theme-${theme}`}>
            <h2 id={`theme-${theme}`}>{theme}</h2>
            <ColourBlocks />
            <TypeBlocks />
            <ButtonBlocks />
            <BadgeBlocks />
            <StageBlocks />
            <PeopleBlocks />
            <FieldBlocks theme={theme} />
            <NoticeBlocks theme={theme} />
            <ListBlocks />
          </section>
        ))}
      </main>
    </>
  );
}
