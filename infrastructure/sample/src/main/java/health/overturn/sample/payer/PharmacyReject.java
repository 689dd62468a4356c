package health.overturn.sample.payer;

import java.util.List;

/// One reject code of a pharmacy claim, which refines CARC 16.
///
/// @param code LQ*RX
public record PharmacyReject(String code, DenialPattern pattern) {
    public static final List<PharmacyReject> ALL = List.of(
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
