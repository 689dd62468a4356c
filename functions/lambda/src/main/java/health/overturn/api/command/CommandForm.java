package health.overturn.api.command;

import health.overturn.api.http.JsonForm;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.Command;
import health.overturn.remittance.Money;

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
        return new Command.Touch(
                form.constant("action", TouchAction.class),
                form.text("result"),
                form.protectedText("note"),
                form.protectedText("reference", JsonForm.MAX_NAME_LENGTH),
                form.day("nextActionOn"));
    }

    static Command resolution(JsonForm form) {
        return new Command.Resolve(
                form.constant("outcome", DenialOutcome.class),
                Money.ofCents(form.cents("recoveredCents")),
                form.protectedText("note"));
    }

    static Command softWriteOff(JsonForm form) {
        return new Command.Resolve(DenialOutcome.SOFT_WRITTEN_OFF, Money.ZERO, form.protectedText("note"));
    }

    static Command decision(JsonForm form) {
        Decision decision = form.constant("decision", Decision.class);
        String owner = form.text("owner").strip();
        if (decision != Decision.REASSIGN && !owner.isEmpty()) {
            form.reject("owner", "must be absent with " + decision);
        }
        return switch (decision) {
            case WRITE_OFF -> new Command.DecideWriteOff(form.protectedText("note"));
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
