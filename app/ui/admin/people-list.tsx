import { Form, Link } from "@remix-run/react";
import { Check, Clock, KeyRound, type LucideIcon, Plus, Search, UserX } from "lucide-react";
import type { PersonLine } from "../../http/context.ts";
import { Avatar } from "../avatar.tsx";
import { useText } from "../use-text.ts";

/** Everybody, or those whom the words fit. */
export function PeopleList({ people, words }: { people: readonly PersonLine[]; words: string }) {
  const text = useText();
  const says = text.admin.peopleList;
  return (
    <>
      <div className="adm-head">
        <div>
          <h1 className="h-page">{text.admin.people}</h1>
          <p className="muted">{says.lead}</p>
        </div>
        <Link className="btn btn-primary" to="/admin/people/new">
          <Plus className="ic" />
          {says.new}
        </Link>
      </div>
      <Form method="get" role="search" className="adm-search">
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={words}
          key={words}
          aria-label={says.search}
          placeholder={says.search}
        />
        <button type="submit" className="btn">
          <Search className="ic" />
          {says.find}
        </button>
        {words !== "" && <Link to="/admin/people">{says.clear}</Link>}
      </Form>
      {people.length === 0 ? (
        <p className="empty-lead">{says.nothing(words)}</p>
      ) : (
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{says.name}</th>
              <th scope="col" className="hide">
                {says.roles}
              </th>
              <th scope="col">{says.access}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function PersonRow({ person }: { person: PersonLine }) {
  const text = useText();
  const roles = [
    ...(person.isAdministrator ? [text.roles.administrator] : []),
    ...person.roles.map(({ role, bodyName }) => `${text.roles[role]}, ${bodyName}`),
  ];
  return (
    <tr>
      <td>
        <span className="adm-person">
          <Avatar person={person} isMute />
          <span>
            <Link to={`/admin/people/${person.id}`}>{person.name}</Link>
            <span className="adm-sub">{person.email}</span>
          </span>
        </span>
      </td>
      <td className="hide">
        {roles.length === 0 ? <span className="muted">{text.admin.none}</span> : roles.join(" · ")}
      </td>
      <td>
        <PersonState state={person.state} />
      </td>
    </tr>
  );
}

const looks: Readonly<Record<PersonLine["state"], { readonly Icon: LucideIcon; readonly tone: string }>> = {
  active: { Icon: Check, tone: "" },
  invited: { Icon: Clock, tone: "" },
  "without-password": { Icon: KeyRound, tone: "warn" },
  deactivated: { Icon: UserX, tone: "warn" },
};

/** Whether a person can log in, in a word with its sign. */
export function PersonState({ state }: { state: PersonLine["state"] }) {
  const text = useText();
  const { Icon, tone } = looks[state];
  return (
    <span className={`badge ${tone}`}>
      <Icon className="ic" />
      {text.admin.peopleList.states[state]}
    </span>
  );
}
