package health.overturn.api.command;

import health.overturn.api.http.JsonForm;
import health.overturn.denials.owner.People;

/// Checks that a field names somebody of the practice's directory.
final class KnownPerson {
    private KnownPerson() {}

    /// Returns the name, and adds an error with the nearest name to the form if the directory lacks it.
    static String checked(JsonForm form, String field, String name, People people) {
        if (!name.isEmpty() && people.find(name).isEmpty()) {
            form.reject(field, people.describeUnknown(name));
        }
        return name;
    }
}
