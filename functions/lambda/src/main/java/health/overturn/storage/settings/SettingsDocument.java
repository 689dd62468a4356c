package health.overturn.storage.settings;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.settings.SettingsCheck;
import java.util.ArrayList;
import java.util.List;

/// Reads a settings document.
public final class SettingsDocument {
    private SettingsDocument() {}

    /// @throws InvalidSettingsException with every fault of the document
    public static PracticeSettings read(JsonNode document) {
        SettingsDraftReader reader = new SettingsDraftReader(document);
        SettingsCheck check = SettingsCheck.of(reader.draft());
        TableOverrides rows = reader.rows();
        List<String> faults = new ArrayList<>(reader.faults());
        faults.addAll(TableOverrideErrors.of(rows));
        return switch (check) {
            case SettingsCheck.Valid valid when faults.isEmpty() -> new PracticeSettings(valid.settings(), rows);
            case SettingsCheck.Valid ignored -> throw new InvalidSettingsException(faults);
            case SettingsCheck.Invalid invalid -> {
                faults.addAll(0, invalid.faults());
                throw new InvalidSettingsException(faults);
            }
        };
    }
}
