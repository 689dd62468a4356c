package health.overturn.api.command;

import health.overturn.api.http.JsonForm;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.denials.lifecycle.Command;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;

/// Reads commands from the body of a request. The rules of the denial decide later whether a command is allowed.
final class CommandForm {
    private CommandForm() {}

    /// The decisions of a lead, by their names in the API.
    enum Decision {
        WRITE_OFF,
        APPEAL,
        REASSIGN
    }

    static Command touch(JsonForm form) {
        TouchAction action = form.constant("action", TouchAction.class);
        return new Command.Touch(
                action,
                form.text("result"),
                form.protectedText("note"),
                form.protectedText("reference", JsonForm.MAX_NAME_LENGTH),
                form.day("nextActionOn"),
                AppealForm.terms(form, action));
    }

    static Command resolution(JsonForm form) {
        String original = form.text("originalId").strip();
        ResolutionTerms terms = new ResolutionTerms(
                form.constant("outcome", DenialOutcome.class),
                Money.ofCents(form.cents("recoveredCents")),
                form.optionalConstant("rest", Remainder.class),
                form.optionalConstant("writeOffReason", WriteOffReason.class),
                original.isEmpty() ? null : original);
        return new Command.Resolve(terms, null, form.protectedText("note"));
    }

    /// The second person's answers to a proposed write-off, by their names in the API.
    enum Answer {
        APPROVE,
        DECLINE
    }

    static Command writeOffApproval(JsonForm form) {
        ProtectedText note = form.protectedText("note");
        return switch (form.constant("decision", Answer.class)) {
            case APPROVE -> new Command.ApproveWriteOff(note);
            case DECLINE -> new Command.DeclineWriteOff(note);
        };
    }

    static Command softWriteOff(JsonForm form) {
        return new Command.Resolve(
                ResolutionTerms.of(DenialOutcome.SOFT_WRITTEN_OFF), null, form.protectedText("note"));
    }

    static Command decision(JsonForm form) {
        Decision decision = form.constant("decision", Decision.class);
        String owner = form.text("owner").strip();
        if (decision != Decision.REASSIGN && !owner.isEmpty()) {
            form.reject("owner", "must be absent with " + decision);
        }
        WriteOffReason reason = form.optionalConstant("writeOffReason", WriteOffReason.class);
        if (decision != Decision.WRITE_OFF && reason != null) {
            form.reject("writeOffReason", "must be absent with " + decision);
        }
        return switch (decision) {
            case WRITE_OFF -> new Command.DecideWriteOff(reason, form.protectedText("note"));
            case APPEAL -> new Command.DecideAppeal(form.protectedText("note"));
            case REASSIGN -> new Command.DecideReassign(owner, form.protectedText("note"));
        };
    }

    static Command reassignment(JsonForm form) {
        return new Command.Reassign(form.text("owner").strip(), form.protectedText("why"));
    }

    static Command category(JsonForm form) {
        return new Command.Recategorize(form.constant("category", Category.class), form.protectedText("why"));
    }

    static Command undo(JsonForm form) {
        Integer version = form.version();
        if (version == null) {
            form.reject("version", "is required");
        }
        return new Command.Undo(version == null ? 0 : version, form.protectedText("why"));
    }

    static Command reopening(JsonForm form) {
        return new Command.Reopen(form.protectedText("why"));
    }
}
