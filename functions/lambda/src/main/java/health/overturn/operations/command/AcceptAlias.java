package health.overturn.operations.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.owner.Payers;
import health.overturn.storage.claim.AliasProposalStore;
import health.overturn.storage.claim.PayerPair;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Accepts a proposal: the settings name one of the two payer ids as an alias of the other.
///
/// An id that the settings know stays the payer's id. If they know both, the two payers become one, with the name and
/// the group of the first; where the owners of both differ, the settings are invalid, and a person has to decide.
public final class AcceptAlias {
    private final PracticeStore practices;
    private final AliasProposalStore proposals;

    public AcceptAlias(PracticeStore practices, AliasProposalStore proposals) {
        this.practices = practices;
        this.proposals = proposals;
    }

    /// @param by who accepts it
    /// @return the practice with its changed settings; empty if there is no such proposal
    /// @throws health.overturn.storage.settings.InvalidSettingsException if the settings cannot have the alias
    public Optional<Practice> accept(Practice practice, String id, String by, Instant at) {
        return proposals
                .find(practice, id)
                .map(proposal ->
                        practices.change(practice.id(), document -> withAlias(document, proposal.payers()), by, at));
    }

    static JsonNode withAlias(JsonNode document, PayerPair pair) {
        ObjectNode changed = document.deepCopy();
        ArrayNode payers = changed.path("payers").isArray() ? (ArrayNode) changed.path("payers") : Json.array();
        changed.set("payers", payers);
        OptionalInt first = indexOf(payers, pair.first());
        OptionalInt second = indexOf(payers, pair.second());
        if (first.isPresent() && second.isPresent()) {
            merge(payers, first.getAsInt(), second.getAsInt());
        } else if (second.isPresent()) {
            addAlias(payers.path(second.getAsInt()), pair.first());
        } else if (first.isPresent()) {
            addAlias(payers.path(first.getAsInt()), pair.second());
        } else {
            addAlias(payers.addObject().put("id", pair.first()), pair.second());
        }
        dropRepeatedOwners(changed, pair);
        return changed;
    }

    /// Drops an owner of the second id who owns the first one too, for the same categories: one payer has one entry.
    private static void dropRepeatedOwners(ObjectNode document, PayerPair pair) {
        ArrayNode kept = Json.array();
        document.path("owners").forEach(entry -> {
            boolean repeated = isId(entry.path("payer"), pair.second())
                    && document.path("owners")
                            .valueStream()
                            .anyMatch(other -> isId(other.path("payer"), pair.first())
                                    && other.path("owner").equals(entry.path("owner"))
                                    && other.path("category").equals(entry.path("category")));
            if (!repeated) {
                kept.add(entry);
            }
        });
        if (document.path("owners").isArray()) {
            document.set("owners", kept);
        }
    }

    /// The place of the payer that has an id, as its own or as an alias.
    private static OptionalInt indexOf(ArrayNode payers, String id) {
        return IntStream.range(0, payers.size())
                .filter(index -> {
                    JsonNode payer = payers.path(index);
                    return isId(payer.path("id"), id)
                            || payer.path("aliases").valueStream().anyMatch(alias -> isId(alias, id));
                })
                .findFirst();
    }

    private static boolean isId(JsonNode text, String id) {
        return Payers.normalize(text.asText()).equals(Payers.normalize(id));
    }

    /// Moves the ids of one payer to another.
    private static void merge(ArrayNode payers, int into, int from) {
        if (into == from) {
            return;
        }
        JsonNode other = payers.path(from);
        addAlias(payers.path(into), other.path("id").asText());
        other.path("aliases").forEach(alias -> addAlias(payers.path(into), alias.asText()));
        payers.remove(from);
    }

    private static void addAlias(JsonNode payer, String alias) {
        if (payer instanceof ObjectNode object) {
            ArrayNode aliases = object.path("aliases") instanceof ArrayNode known ? known : object.putArray("aliases");
            aliases.add(alias);
        }
    }
}
