import { Block } from "./block.tsx";

const colours = [
  ["desk", "where tools lie"],
  ["paper", "the document"],
  ["ink", "text"],
  ["ink-3", "quiet text"],
  ["accent", "action"],
  ["live", "now"],
  ["closed", "a closed item"],
  ["ok", "done"],
  ["warn", "look here"],
  ["danger", "failed"],
  ["focus", "focus alone"],
] as const;

export function ColourBlocks() {
  return (
    <Block name="Colour">
      <ul className="swatches">
        {colours.map(([name, use]) => (
          <li key={name}>
            <i className={`swatch-${name}`} />
            {name}: {use}
          </li>
        ))}
      </ul>
    </Block>
  );
}

export function TypeBlocks() {
  return (
    <Block name="Type">
      <p className="h-page" lang="da">
        Onsdag d. 12. januar 2022
      </p>
      <p className="doc" lang="da">
        Økonomi og HR bemærker, at der ikke er lavet en vurdering af økonomien i forhold til et eventuelt nyt projekt.
      </p>
      <p className="small">Sans 15: the tool speaks.</p>
      <p className="cap muted">Sans 13: what is said quietly.</p>
    </Block>
  );
}
