package health.overturn.storage.settings;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.settings.SettingsCheck;
import health.overturn.denials.settings.SettingsDraft;
import java.util.ArrayList;
import java.util.List;

/// Reads a settings document.
public final class SettingsDocument {
    private SettingsDocument() {}

    /// @throws InvalidSettingsException with every error in the document
    public static PracticeSettings read(JsonNode document) {
        SettingsDraftReader reader = new SettingsDraftReader(document);
        SettingsDraft draft = reader.draft();
        SettingsCheck check = SettingsCheck.of(draft);
        TableOverrides overrides = reader.overrides();
        List<String> errors = new ArrayList<>(reader.errors());
        errors.addAll(TableOverrideErrors.of(overrides, new NamedPayers(draft)));
        return switch (check) {
            case SettingsCheck.Valid valid when errors.isEmpty() -> new PracticeSettings(valid.settings(), overrides);
            case SettingsCheck.Valid ignored -> throw new InvalidSettingsException(errors);
            case SettingsCheck.Invalid invalid -> {
                errors.addAll(0, invalid.errors());
                throw new InvalidSettingsException(errors);
            }
        };
    }
}
