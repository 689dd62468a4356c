package health.overturn.api.denial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.WriteOffReason;

/// The JSON of a write-off that waits for a second person.
public final class WriteOffProposalJson {
    private WriteOffProposalJson() {}

    /// Writes `writeOffProposal` if one waits.
    public static void put(ObjectNode json, DenialProjection projection) {
        projection.writeOffProposal().ifPresent(proposal -> {
            Remainder rest = proposal.terms().rest();
            WriteOffReason reason = proposal.terms().reason();
            json.putObject("writeOffProposal")
                    .put("by", proposal.by())
                    .put("on", proposal.on().toString())
                    .put("outcome", proposal.terms().outcome().name())
                    .put("cents", proposal.terms().givenUp(projection.open()).cents())
                    .put("recoveredCents", proposal.terms().recovered().cents())
                    .put("rest", rest == null ? null : rest.name())
                    .put("writeOffReason", reason == null ? null : reason.name());
        });
    }
}
