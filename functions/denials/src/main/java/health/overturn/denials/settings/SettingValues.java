package health.overturn.denials.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The settings that are one value each, read by their names.
record SettingValues(
        Thresholds thresholds,
        Map<ScheduledJob, LocalSlot> slots,
        SoftWriteOff softWriteOff,
        boolean escalatesSilent,
        boolean federalHolidays,
        String state) {
    private static final String STATE = "state";
    private static final String SOFT_WRITE_OFF = "softWriteOff";
    private static final String ESCALATE_SILENT = "escalateSilent";
    private static final String FEDERAL_HOLIDAYS = "federalHolidays";

    static SettingValues parse(Map<String, String> values, SettingsErrors errors) {
        EnumMap<Threshold, Long> numbers = new EnumMap<>(Threshold.class);
        EnumMap<ScheduledJob, LocalSlot> slots = new EnumMap<>(ScheduledJob.class);
        SoftWriteOff softWriteOff = SoftWriteOff.PROPOSED;
        boolean escalatesSilent = false;
        boolean federalHolidays = true;
        String state = "";
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            String key = value.getKey();
            String text = value.getValue();
            Optional<Threshold> threshold = Threshold.fromKey(key);
            Optional<ScheduledJob> job = ScheduledJob.fromKey(key);
            if (threshold.isPresent()) {
                threshold.get().parse(text, errors).ifPresent(number -> numbers.put(threshold.get(), number));
            } else if (job.isPresent()) {
                parseSlot(job.get(), text, errors).ifPresent(slot -> slots.put(job.get(), slot));
            } else if (key.equals(SOFT_WRITE_OFF)) {
                softWriteOff = errors.parseFlag(SOFT_WRITE_OFF, text) ? SoftWriteOff.AUTOMATIC : SoftWriteOff.PROPOSED;
            } else if (key.equals(ESCALATE_SILENT)) {
                escalatesSilent = errors.parseFlag(ESCALATE_SILENT, text);
            } else if (key.equals(FEDERAL_HOLIDAYS)) {
                federalHolidays = errors.parseFlag(FEDERAL_HOLIDAYS, text);
            } else if (key.equals(STATE)) {
                state = parseState(text, errors);
            } else {
                errors.addProblem(key, "unknown setting; remove it or correct its name");
            }
        }
        Thresholds thresholds = new Thresholds(numbers);
        checkMiddleLayerRange(thresholds, errors);
        return new SettingValues(thresholds, slots, softWriteOff, escalatesSilent, federalHolidays, state);
    }

    private static Optional<LocalSlot> parseSlot(ScheduledJob job, String text, SettingsErrors errors) {
        Optional<LocalSlot> slot = LocalSlot.parse(text)
                .filter(parsed -> parsed.isWeekly() == job.defaultSlot().isWeekly());
        if (slot.isEmpty()) {
            errors.add(
                    job.key(),
                    (job.defaultSlot().isWeekly() ? "a weekly" : "a daily") + " time such as " + job.defaultSlot(),
                    text);
        }
        return slot;
    }

    private static String parseState(String text, SettingsErrors errors) {
        boolean isState = text.length() == 2 && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
        if (!isState && !text.isEmpty()) {
            errors.add(STATE, "the two letters of a state, such as NY", text);
        }
        return isState ? text : "";
    }

    private static void checkMiddleLayerRange(Thresholds thresholds, SettingsErrors errors) {
        long from = thresholds.get(Threshold.MIDDLE_FROM_CENTS);
        long to = thresholds.get(Threshold.MIDDLE_TO_CENTS);
        if (from > to) {
            errors.add(
                    Threshold.MIDDLE_TO_CENTS.key(),
                    "at least " + Threshold.MIDDLE_FROM_CENTS.key() + " (" + from + ")",
                    Long.toString(to));
        }
    }
}
