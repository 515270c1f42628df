import { insertFollowUp } from "../../db/queries/follow-ups.ts";
import { deleteQuestionAnswer, saveQuestionAnswer } from "../../db/queries/question-answers.ts";
import { plainText } from "../../domain/document/plain-text.ts";
import { decisionSection } from "../../domain/meeting/section-template.ts";
import { standsIn } from "../../domain/minutes/questions.ts";
import { Refusal } from "../../domain/refusal.ts";
import { changeMinutes } from "./change-minutes.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import type { HoldingServices } from "./hold-meeting.ts";
import type { MeetingTold } from "./meeting-told.ts";

/**
 * Links a discussion question to words of the decision, makes a follow-up of it, or opens it again (rule M10). Refuses
 * `input-invalid` for a question that the case does not put, and for words that do not stand in the decision.
 */
export const answerQuestion =
  (
    parts: ServiceDependencies & { readonly readTexts: ReadTexts },
    told: MeetingTold,
  ): HoldingServices["answerQuestion"] =>
  async (actor, itemId, entry) => {
    // Before the transaction: to read a text as of its last update may take the one writer.
    const texts = "quote" in entry ? await parts.readTexts({ itemId, zone: "minutes" }) : {};
    const decision = texts[decisionSection.key];
    return changeMinutes(parts, told)(actor, itemId, "answer-question", async ({ db, item, personId, at }) => {
      const { question } = entry;
      if (!item.discussionQuestions.includes(question)) throw new Refusal("input-invalid", { field: "question" });
      if ("quote" in entry) {
        const quote = entry.quote.replace(/\s+/gu, " ").trim();
        if (decision === undefined || !standsIn(plainText(decision), quote)) {
          throw new Refusal("input-invalid", { field: "quote" });
        }
        await saveQuestionAnswer(db, { itemId, answer: { question, kind: "quote", quote }, at, by: personId });
        return { answer: "quote" };
      }
      if (!entry.task) {
        await deleteQuestionAnswer(db, itemId, question);
        return { answer: "none" };
      }
      const id = crypto.randomUUID();
      const followUp = { id, itemId, text: question, ownerId: null, dueOn: null, doneAt: null };
      await insertFollowUp(db, followUp, at);
      await saveQuestionAnswer(db, { itemId, answer: { question, kind: "task", followUpId: id }, at, by: personId });
      return { answer: "task" };
    });
  };
