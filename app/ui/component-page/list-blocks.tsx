import { Lock } from "lucide-react";
import { StageBadge } from "../stage-badge.tsx";
import { Block } from "./block.tsx";

export function ListBlocks() {
  return (
    <>
      <Block name="Item card">
        <article className="sheet card">
          <ol className="toc">
            <li>
              <span className="n">1</span>
              <div className="t" lang="da">
                <b>Eksempel: Proces for en ny boligsocial indsats</b>
                <p className="m">
                  <span className="num">03.30.05P20-1-18</span>
                </p>
              </div>
              <span className="d">45 min</span>
            </li>
            <li className="closed">
              <span className="strip hatch" />
              <span className="n">2</span>
              <div className="t">
                <b>A closed item</b>
                <p className="m">
                  <span className="badge closed">
                    <Lock className="ic" />
                    Closed item
                  </span>
                </p>
              </div>
            </li>
          </ol>
        </article>
      </Block>
      <Block name="Table">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">Meeting</th>
              <th scope="col">Stage</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td lang="da">Direktionen d. 12-01-2022</td>
              <td>
                <StageBadge stage="approved" />
              </td>
            </tr>
          </tbody>
        </table>
      </Block>
      <Block name="Empty state">
        <div className="empty-state">
          <p className="empty-lead">Nothing here yet.</p>
          <p className="muted">How something comes to be here.</p>
        </div>
      </Block>
    </>
  );
}
