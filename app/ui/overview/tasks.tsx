import { Link } from "@remix-run/react";
import { Lock } from "lucide-react";
import type { Task } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";
import { describeTask } from "./describe-task.ts";
import { taskLooks } from "./task-looks.ts";

/** As many as are seen at once; the rest is a press away. */
const shown = 8;

/** What awaits the reader, the most pressing first. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const text = useText().tasks;
  const rest = tasks.slice(shown);
  return (
    <section aria-labelledby="tasks-h" className="tasks">
      <h2 className="h-sec" id="tasks-h">
        {text.title} {tasks.length > 0 && <span className="num">{tasks.length}</span>}
      </h2>
      {tasks.length === 0 && (
        <div className="empty">
          <p>{text.none}</p>
          <p className="muted small">{text.noneHint}</p>
        </div>
      )}
      {tasks.length > 0 && <TaskLines tasks={tasks.slice(0, shown)} />}
      {rest.length > 0 && (
        <details className="more">
          <summary>{text.more(rest.length)}</summary>
          <TaskLines tasks={rest} />
        </details>
      )}
    </section>
  );
}

function TaskLines({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="wait">
      {tasks.map((task) => (
        <TaskLine key={keyOf(task)} task={task} />
      ))}
    </ul>
  );
}

function TaskLine({ task }: { task: Task }) {
  const text = useText();
  const { Icon, tone } = taskLooks[task.kind];
  const { title, isDanish, details, address } = describeTask(task, text, useDates());
  return (
    <li>
      <span className="task-badges">
        <span className={`badge ${tone}`}>
          <Icon className="ic" />
          {text.tasks.kinds[task.kind]}
        </span>
        {task.kind === "follow-up" && task.isOverdue && <span className="badge warn">{text.tasks.overdueBadge}</span>}
        {"item" in task && task.item.access === "closed" && (
          <span className="badge closed">
            <Lock className="ic" />
            {text.meeting.closedBadge}
          </span>
        )}
      </span>
      <Link to={address} lang={isDanish ? "da" : undefined}>
        {title}
      </Link>
      {details.map((detail) => (
        <span className="m" key={detail}>
          {detail}
        </span>
      ))}
    </li>
  );
}

function keyOf(task: Task): string {
  if (task.kind === "follow-up") return task.id;
  return `${task.kind} ${"item" in task ? task.item.id : task.meeting.id}`;
}
