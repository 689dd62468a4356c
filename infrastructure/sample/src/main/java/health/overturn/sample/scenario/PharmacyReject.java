package health.overturn.sample.scenario;

import health.overturn.sample.payer.DenialPattern;
import health.overturn.sample.payer.DenialPatterns;
import java.util.List;

/// One reject code of a pharmacy claim, which refines CARC 16.
///
/// @param code LQ*RX
record PharmacyReject(String code, DenialPattern pattern) {
    static final List<PharmacyReject> ALL = List.of(
            of("75", "AUTHORIZATION"),
            of("75", "AUTHORIZATION"),
            of("70", "PAYER_EDIT"),
            of("79", "PAYER_EDIT"),
            of("65", "ELIGIBILITY"),
            of("41", "ELIGIBILITY"),
            of("52", "REGISTRATION"),
            of("40", "CREDENTIALING"),
            of("80", "CODING"),
            of("81", "FOLLOW_UP"));

    private static PharmacyReject of(String code, String category) {
        return new PharmacyReject(code, DenialPatterns.refined("CO", "16", category));
    }
}
