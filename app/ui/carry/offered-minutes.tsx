import { Link } from "@remix-run/react";
import type { CarryOverView } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";
import { type CarryTarget, PlaceForm } from "./place-form.tsx";

/** Approved minutes that are on no agenda yet. */
export function OfferedMinutes({ minutes, ...target }: CarryTarget & { minutes: CarryOverView["minutes"] }) {
  const text = useText().carry;
  const dates = useDates();
  return (
    <ul className="carried-list">
      {minutes.map(({ meetingId, startsAt }) => {
        const name = text.minutesOf(dates.short(startsAt));
        return (
          <li key={meetingId}>
            <p className="carried-t">
              <Link to={`/meetings/${meetingId}`}>{name}</Link>
            </p>
            <div className="carried-acts">
              <PlaceForm {...target} fields={{ intent: "place-minutes", of: meetingId }} name={name} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
