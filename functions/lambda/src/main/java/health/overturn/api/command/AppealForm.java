package health.overturn.api.command;

import health.overturn.api.http.JsonForm;
import health.overturn.denials.appeal.AppealChannel;
import health.overturn.denials.appeal.AppealResult;
import health.overturn.denials.appeal.AppealTerms;
import health.overturn.denials.appeal.EvidenceItem;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.Command;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what people say of an appeal: how it went out, and its other steps.
final class AppealForm {
    private static final int MAX_LEVEL = 5;
    private static final List<String> OF_SENDING = List.of("level", "channel", "sentOn", "evidence");

    private AppealForm() {}

    /// The steps beside the sending, which is a touch, by their names in the API.
    enum Step {
        DRAFTED,
        ACKNOWLEDGED,
        DECIDED
    }

    /// How a touch sent an appeal. Touches of other actions have none of these fields.
    static AppealTerms terms(JsonForm form, TouchAction action) {
        AppealTerms terms = new AppealTerms(
                level(form), form.optionalConstant("channel", AppealChannel.class), form.day("sentOn"), evidence(form));
        if (action != TouchAction.APPEAL) {
            OF_SENDING.stream().filter(form::has).forEach(name -> form.reject(name, "must be absent with " + action));
        }
        return terms;
    }

    static Command step(JsonForm form) {
        Step step = form.constant("step", Step.class);
        Integer level = level(form);
        AppealResult result = form.optionalConstant("result", AppealResult.class);
        LocalDate on = form.day("on");
        ProtectedText reference = form.protectedText("reference", JsonForm.MAX_NAME_LENGTH);
        ProtectedText note = form.protectedText("note");
        rejectUnless(form, step == Step.DRAFTED, step, "level");
        rejectUnless(form, step == Step.DECIDED, step, "result");
        rejectUnless(form, step != Step.DRAFTED, step, "on", "reference");
        if (step == Step.DECIDED && result == null) {
            form.reject("result", "is required");
        }
        return switch (step) {
            case DRAFTED -> new Command.DraftAppeal(level, note);
            case ACKNOWLEDGED -> new Command.AcknowledgeAppeal(on, reference, note);
            case DECIDED ->
                new Command.RecordAppealDecision(
                        result == null ? AppealResult.LOST : result, on, reference, note, List.of());
        };
    }

    private static void rejectUnless(JsonForm form, boolean isAllowed, Step step, String... names) {
        if (!isAllowed) {
            Arrays.stream(names).filter(form::has).forEach(name -> form.reject(name, "must be absent with " + step));
        }
    }

    private static @Nullable Integer level(JsonForm form) {
        return form.has("level") ? Integer.valueOf(Math.toIntExact(form.count("level", MAX_LEVEL))) : null;
    }

    private static Set<EvidenceItem> evidence(JsonForm form) {
        List<String> names = form.texts("evidence", EvidenceItem.values().length);
        List<EvidenceItem> items = Arrays.stream(EvidenceItem.values())
                .filter(item -> names.contains(item.name()))
                .toList();
        if (items.size() < names.size()) {
            form.reject(
                    "evidence",
                    "must have only "
                            + Arrays.stream(EvidenceItem.values())
                                    .map(EvidenceItem::name)
                                    .collect(Collectors.joining(", ")));
        }
        return Set.copyOf(items);
    }
}
