package health.overturn.denials.judge;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.Disposition;
import health.overturn.denials.code.RemarkCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What remark codes rule out.
///
/// A remark code of the claim speaks for all of it, one of a line for that line. So a response is ruled out for the
/// claim where it is for every reason; only that a claim must be sent anew holds for the whole wherever it stands.
final class Forbidden {
    private final CodeTables tables;

    Forbidden(CodeTables tables) {
        this.tables = tables;
    }

    Set<Response> by(List<Reason> reasons) {
        Set<Response> common = EnumSet.allOf(Response.class);
        Set<Response> whole = EnumSet.noneOf(Response.class);
        for (Reason reason : reasons) {
            common.retainAll(by(reason));
            if (says(reason, Disposition.NEW_CLAIM_ONLY)) {
                whole.addAll(by(Disposition.NEW_CLAIM_ONLY));
            }
        }
        common.addAll(whole);
        return common;
    }

    Set<Response> by(Reason reason) {
        Set<Response> forbidden = EnumSet.noneOf(Response.class);
        for (String remark : reason.rarcs()) {
            RemarkCode row = tables.remark(remark);
            Disposition disposition = row == null ? null : row.disposition();
            if (disposition != null) {
                forbidden.addAll(by(disposition));
            }
        }
        return forbidden;
    }

    /// The first remark code that rules a response out.
    Optional<String> remark(Response response, List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> reason.rarcs().stream())
                .filter(remark -> rulesOut(remark, response))
                .findFirst();
    }

    private boolean rulesOut(String remark, Response response) {
        RemarkCode row = tables.remark(remark);
        Disposition disposition = row == null ? null : row.disposition();
        return disposition != null && by(disposition).contains(response);
    }

    private boolean says(Reason reason, Disposition wanted) {
        for (String remark : reason.rarcs()) {
            RemarkCode row = tables.remark(remark);
            if (row != null && row.disposition() == wanted) {
                return true;
            }
        }
        return false;
    }

    private static Set<Response> by(Disposition disposition) {
        return switch (disposition) {
            case APPEAL_ALLOWED, INFORMATION -> Set.of();
            case NEW_CLAIM_ONLY -> Set.of(Response.APPEAL, Response.CORRECTED_CLAIM);
            case NO_APPEAL, RESUBMIT_ONLY -> Set.of(Response.APPEAL);
            case DO_NOT_RESUBMIT -> Set.of(Response.CORRECTED_CLAIM, Response.NEW_CLAIM);
        };
    }
}
