import { ChoiceField, LongField, TextField, TickField } from "../admin/fields.tsx";
import { Block } from "./block.tsx";

/** Names are unique on the page: each theme has its own. */
export function FieldBlocks({ theme }: { theme: string }) {
  return (
    <Block name="Fields">
      <div className="block-fields">
        <TextField
          name={`${theme}-text`}
          label="A line"
          hint="What is expected here."
          defaultValue="Forslag til proces"
          wrong={undefined}
        />
        <TextField name={`${theme}-bad`} label="A wrong line" defaultValue="31-02-2022" wrong="start" />
        <LongField name={`${theme}-long`} label="Some lines" defaultValue="" wrong={undefined} />
        <ChoiceField
          name={`${theme}-choice`}
          label="One of few"
          defaultValue="a"
          options={[
            ["a", "The first"],
            ["b", "The second"],
          ]}
          wrong={undefined}
        />
      </div>
      <TickField name={`${theme}-tick`} label="On or off" isTicked />
    </Block>
  );
}
