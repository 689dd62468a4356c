package health.overturn.api.denial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.ApiRequest;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.lifecycle.CommandContext;
import health.overturn.denials.lifecycle.DenialPermissions;
import health.overturn.storage.practice.Practice;

/// The JSON of what the caller may do with a denial, and why not the rest.
public final class PermissionsJson {
    private PermissionsJson() {}

    /// Writes `may` and `blockedBy`.
    public static void put(ObjectNode json, Practice practice, Denial denial, ApiRequest request) {
        CommandContext context = new CommandContext(request.caller().requirePerson(), request.at(), Tier.STANDARD);
        DenialPermissions permissions = practice.lifecycle().permissions(denial, context);
        ArrayNode may = json.putArray("may");
        permissions.may().forEach(may::add);
        ArrayNode blockedBy = json.putArray("blockedBy");
        permissions.blockedBy().forEach(blocked -> {
            ArrayNode commands = blockedBy
                    .addObject()
                    .put("rule", blocked.rule().name())
                    .put("detail", blocked.message())
                    .putArray("commands");
            blocked.commands().forEach(commands::add);
        });
    }
}
