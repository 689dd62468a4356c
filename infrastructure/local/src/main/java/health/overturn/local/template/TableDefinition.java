package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/// A table: its local name, and its properties in the template.
public record TableDefinition(String name, JsonNode properties) {}
