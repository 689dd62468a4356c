package health.overturn.denials.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The settings that are one value each, read by their names.
record ValueCheck(
        Thresholds thresholds, Map<ScheduledJob, LocalSlot> slots, SoftWriteOff softWriteOff, boolean federalHolidays) {
    private static final String SOFT_WRITE_OFF = "softWriteOff";

    private static final String FEDERAL_HOLIDAYS = "federalHolidays";

    static ValueCheck of(Map<String, String> values, SettingsErrors faults) {
        EnumMap<Threshold, Long> numbers = new EnumMap<>(Threshold.class);
        EnumMap<ScheduledJob, LocalSlot> slots = new EnumMap<>(ScheduledJob.class);
        SoftWriteOff softWriteOff = SoftWriteOff.PROPOSED;
        boolean federalHolidays = true;
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            Optional<Threshold> threshold = Threshold.named(value.getKey());
            Optional<ScheduledJob> routine = ScheduledJob.named(value.getKey());
            if (threshold.isPresent()) {
                threshold
                        .get()
                        .read(value.getValue(), faults)
                        .ifPresent(number -> numbers.put(threshold.get(), number));
            } else if (routine.isPresent()) {
                slot(routine.get(), value.getValue(), faults).ifPresent(slot -> slots.put(routine.get(), slot));
            } else if (value.getKey().equals(SOFT_WRITE_OFF)) {
                softWriteOff =
                        faults.flag(SOFT_WRITE_OFF, value.getValue()) ? SoftWriteOff.AUTOMATIC : SoftWriteOff.PROPOSED;
            } else if (value.getKey().equals(FEDERAL_HOLIDAYS)) {
                federalHolidays = faults.flag(FEDERAL_HOLIDAYS, value.getValue());
            } else {
                faults.add(value.getKey(), "the name of a setting", value.getKey());
            }
        }
        Thresholds thresholds = new Thresholds(numbers);
        checkTogether(thresholds, faults);
        return new ValueCheck(thresholds, slots, softWriteOff, federalHolidays);
    }

    private static Optional<LocalSlot> slot(ScheduledJob routine, String written, SettingsErrors faults) {
        Optional<LocalSlot> slot = LocalSlot.parse(written)
                .filter(parsed -> parsed.isWeekly() == routine.defaultSlot().isWeekly());
        if (slot.isEmpty()) {
            faults.add(routine.key(), "a time as " + routine.defaultSlot(), written);
        }
        return slot;
    }

    private static void checkTogether(Thresholds thresholds, SettingsErrors faults) {
        long from = thresholds.get(Threshold.MIDDLE_FROM_CENTS);
        long to = thresholds.get(Threshold.MIDDLE_TO_CENTS);
        if (from > to) {
            faults.add(
                    Threshold.MIDDLE_TO_CENTS.key(),
                    "at least " + Threshold.MIDDLE_FROM_CENTS.key() + " (" + from + ")",
                    Long.toString(to));
        }
    }
}
